/**
 * Starts the built product for the system tests, once for all of them, and tests the command line itself. Other tests
 * need {@link org.mainstay.systemtests.server.RunningServer} only.
 */
package org.mainstay.systemtests.server;
