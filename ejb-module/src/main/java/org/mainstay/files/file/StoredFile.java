package org.mainstay.files.file;

/**
 * A file in the store.
 *
 * @param id 32 hexadecimal digits
 * @param length bytes
 * @param checksum SHA-256 in lower-case hexadecimal
 */
public record StoredFile(String id, long length, String checksum) {}
