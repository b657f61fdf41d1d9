/** Requests that are sent twice. */
package org.mainstay.systemtests.idempotency;
