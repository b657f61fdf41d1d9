/** What was acknowledged stays, whatever is killed. */
package org.mainstay.systemtests.durability;
