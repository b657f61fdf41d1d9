/**
 * The EAR as it is built, with a few classes of the tests inside, deployed beside Mainstay into a Payara Server that runs
 * already. Only what no other test can show belongs here: each deployment takes ten seconds.
 */
package org.mainstay.containertests;
