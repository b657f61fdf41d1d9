/** {@code run --demo}. */
package org.mainstay.systemtests.demo;
