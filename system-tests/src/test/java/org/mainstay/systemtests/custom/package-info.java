/** Custom fields and custom objects: what administrators may make, what it takes to break them, and what stays. */
package org.mainstay.systemtests.custom;
