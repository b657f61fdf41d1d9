package org.mainstay.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * Argon2id (RFC 9106) in the usual text form, {@code $argon2id$v=19$m=65536,t=2,p=1$salt$hash}. Each hash takes 64 MiB
 * and some tenths of a second, so at most two are made at a time; who has to wait too long is told to come again.
 */
@ApplicationScoped
public class PasswordHash {

    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int AT_ONCE = 2;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final String FORM = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

    private final Semaphore running = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();

    /** A fresh hash of the password. */
    public String of(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return FORM + base64.encodeToString(salt) + "$" + base64.encodeToString(hash(password, salt));
    }

    /**
     * Whether the password is the one that was hashed. Without a hash the work is done all the same, so that the time
     * taken does not tell whether a user exists.
     */
    public boolean matches(String password, String stored) {
        if (stored == null) {
            hash(password, new byte[SALT]);
            return false;
        }
        if (!stored.startsWith(FORM)) {
            throw new IllegalArgumentException("a stored hash is not of the form " + FORM);
        }
        String[] parts = stored.substring(FORM.length()).split("\\$");
        byte[] salt = Base64.getDecoder().decode(parts[0]);
        return MessageDigest.isEqual(Base64.getDecoder().decode(parts[1]), hash(password, salt));
    }

    private byte[] hash(String password, byte[] salt) {
        acquire();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(MEMORY_KIB)
                    .withIterations(PASSES)
                    .withParallelism(LANES)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH];
            byte[] secret = password.getBytes(StandardCharsets.UTF_8);
            generator.generateBytes(secret, hash);
            Arrays.fill(secret, (byte) 0);
            return hash;
        } finally {
            running.release();
        }
    }

    private void acquire() {
        try {
            if (running.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new BusinessException(ErrorCode.SERVER_BUSY, "Too many log-ins are being checked; try again.");
    }
}
