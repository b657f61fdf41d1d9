/**
 * The command {@code mainstay}: starts, watches and stops the server and its database as child processes, and talks to
 * a running server through its public REST API. Nothing here knows the application; the two meet only in environment
 * variables, the readiness address and the folder of notices.
 */
package org.mainstay.launcher;
