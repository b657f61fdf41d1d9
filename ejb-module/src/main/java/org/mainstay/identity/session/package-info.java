/**
 * Sessions of callers that log in once and then send an id: made of any way of logging in, good on every node and after
 * a restart, and ended by their user, by time, or by whatever changes what the user may do.
 */
package org.mainstay.identity.session;
