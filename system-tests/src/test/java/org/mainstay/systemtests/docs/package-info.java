/**
 * The examples of README and guides, run against the server as a reader would run them. A block marked {@code sh run} is
 * executed; a block marked {@code expect} behind it says what must come out.
 */
package org.mainstay.systemtests.docs;
