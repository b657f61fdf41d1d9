package org.mainstay.bench.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HTTP Basic: an Argon2id hash at the first request, then for a minute a keyed digest. */
final class Logins {
    /** Answered when the credentials are missing or wrong. */
    static final long NOBODY = -1;

    private static final String ALGORITHM = "HmacSHA256";
    private static final long KEPT_NANOS = 60_000_000_000L;
    private static final String FIND = "select u.id, c.hash from user u join credential c on c.userId = u.id"
            + " where u.username = ? and u.isActive and not u.isDeleted";

    private final Connections connections;
    private final Map<ByteBuffer, Verified> verified = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    private record Verified(long user, long untilNanos) {}

    Logins(Connections connections) {
        this.connections = connections;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    /** The user's key for the value of an {@code Authorization} header, or {@link #NOBODY}. */
    long user(String header) throws SQLException {
        if (header == null || !header.startsWith("Basic ")) {
            return NOBODY;
        }
        String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return colon < 0 ? NOBODY : user(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private long user(String name, String password) throws SQLException {
        ByteBuffer digest = digest(name, password);
        long known = known(digest);
        return known == NOBODY ? verify(digest, name, password) : known;
    }

    private long known(ByteBuffer digest) {
        Verified known = verified.get(digest);
        return known != null && known.untilNanos() - System.nanoTime() > 0 ? known.user() : NOBODY;
    }

    /** One at a time: a hash takes 64 MiB, and who waited finds what the one before found. */
    private synchronized long verify(ByteBuffer digest, String name, String password) throws SQLException {
        long user = known(digest);
        if (user == NOBODY) {
            user = check(name, password);
            if (user != NOBODY) {
                verified.put(digest, new Verified(user, System.nanoTime() + KEPT_NANOS));
            }
        }
        return user;
    }

    private long check(String name, String password) throws SQLException {
        return connections.run(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setString(1, name);
                try (ResultSet row = find.executeQuery()) {
                    return row.next() && PasswordHash.matches(password, row.getString(2)) ? row.getLong(1) : NOBODY;
                }
            }
        });
    }

    private ByteBuffer digest(String name, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
