package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The password of the first administrator. A generated one is kept in a file until it has been printed, so that a start
 * that dies after the administrator was created does not lose it.
 */
final class AdministratorPassword {
    static final String ADMINISTRATOR = "admin";

    /** The environment variable that may hold it. */
    static final String VARIABLE = "MAINSTAY_ADMIN_PASSWORD";

    private static final String CREATED = "administrator-created";

    private final Path candidate;
    private final Path created;
    private final String given;
    private final boolean leftOver;
    private final boolean createdEarlier;

    /** @param given the password that the user chose, or blank */
    AdministratorPassword(DataFolder data, String given) throws IOException {
        this.candidate = data.run().resolve("initial-admin-password");
        this.created = data.notices().resolve(CREATED);
        this.given = given;
        this.leftOver = Files.exists(candidate);
        this.createdEarlier = leftOver && Files.exists(created);
        emptyNotices(data.notices());
        if (given.isBlank() && !leftOver) {
            Secrets.write(candidate, Secrets.generate());
        }
    }

    /** The word that the administrator was created outlives a start that could not print the password. */
    private void emptyNotices(Path notices) throws IOException {
        Folders.delete(notices);
        Files.createDirectory(notices);
        if (createdEarlier) {
            Files.createFile(created);
        }
    }

    /** What the application gives the administrator, should it create one. */
    String value() throws IOException {
        return given.isBlank() ? Files.readString(candidate).strip() : given;
    }

    /** Whether the administrator came into being at this start, or at one that ended too early to say so. */
    boolean wasCreated() {
        return Files.exists(created);
    }

    /**
     * The password to show, once; empty when the user knows it anyway. A candidate left over without word from the
     * application is tried out: the application may have died between its commit and its word.
     */
    Optional<String> toShow(ApiClient api) throws IOException, LaunchFailedException {
        if (!Files.exists(candidate)) {
            return Optional.empty();
        }
        String generated = Files.readString(candidate).strip();
        boolean used = createdEarlier
                || (wasCreated() && given.isBlank())
                || (leftOver && !wasCreated() && api.accepts(ADMINISTRATOR, generated));
        return used ? Optional.of(generated) : Optional.empty();
    }

    /** After it was shown, or when nobody needs it. */
    void forget() throws IOException {
        Files.deleteIfExists(created);
        Files.deleteIfExists(candidate);
    }
}
