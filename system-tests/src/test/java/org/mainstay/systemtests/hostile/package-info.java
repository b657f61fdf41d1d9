/** Input that nobody sends by intent, or that somebody sends by bad intent. */
package org.mainstay.systemtests.hostile;
