/** Requests that a caller may safely repeat: the same key gives the first answer again and has one effect. */
package org.mainstay.platform.idempotency;
