package org.mainstay.platform.idempotency;

/**
 * A request that carries an idempotency key.
 *
 * @param key 1 to 255 visible ASCII characters, chosen by the caller; its own for each user
 * @param fingerprint SHA-256 of everything that makes the request what it is
 */
public record IdempotentRequest(String key, byte[] fingerprint) {}
