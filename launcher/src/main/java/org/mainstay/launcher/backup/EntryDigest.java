package org.mainstay.launcher.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checksum of a backup: SHA-256 over its entries in order, each as its name in UTF-8, a byte 0, its length in eight
 * bytes (big-endian), and its content.
 */
final class EntryDigest {

    private final MessageDigest digest = sha256();

    void begin(String name, long length) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
    }

    void content(byte[] buffer, int offset, int length) {
        digest.update(buffer, offset, length);
    }

    String hex() {
        return hex(digest);
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
