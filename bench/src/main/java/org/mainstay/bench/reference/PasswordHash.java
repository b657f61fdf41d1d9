package org.mainstay.bench.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Holds a password against a stored Argon2id hash, {@code $argon2id$v=19$m=65536,t=2,p=1$salt$hash}. */
final class PasswordHash {
    private PasswordHash() {}

    static boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] hash = new byte[expected.length];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(65_536)
                .withIterations(2)
                .withParallelism(1)
                .withSalt(Base64.getDecoder().decode(parts[4]))
                .build());
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return MessageDigest.isEqual(hash, expected);
    }
}
