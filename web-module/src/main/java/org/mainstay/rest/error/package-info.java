/** Errors as problem documents (RFC 9457), whoever refused: an operation, JAX-RS or the container. */
package org.mainstay.rest.error;
