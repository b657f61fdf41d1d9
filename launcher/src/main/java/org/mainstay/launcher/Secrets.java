package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** Passwords: how they are made, and how they are kept in files that only their owner reads. */
final class Secrets {
    /** Without characters that are mistaken for each other; 24 of 57 carry 139 bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String generate() {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** The password in that file, generated when there is none. */
    static String kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, generate());
        }
        return Files.readString(file).strip();
    }

    /** Writes all or nothing, readable by the owner alone from the first moment. */
    static void write(Path file, String content) throws IOException {
        Path unfinished = Files.createTempFile(
                file.getParent(),
                "." + file.getFileName(),
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
