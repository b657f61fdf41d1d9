package org.mainstay.bench.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signed position behind the last record of a page that is ordered by id. */
final class Cursor {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    /** What is listed and in which order, as Mainstay signs it. */
    private static final String LIST = "Account|All[parts=[]]|[Order[by=id, descending=false, nullsFirst=true]]|false";

    private final Connections connections;
    private volatile SecretKeySpec key;

    Cursor(Connections connections) {
        this.connections = connections;
    }

    String after(Object[] last) throws SQLException {
        byte[] key = last[Column.place("id")].toString().getBytes(StandardCharsets.UTF_8);
        byte[] position = ByteBuffer.allocate(1 + Integer.BYTES + key.length)
                .put((byte) 'L')
                .putInt(key.length)
                .put(key)
                .array();
        byte[] cursor = ByteBuffer.allocate(SIGNATURE + position.length)
                .put(signature(position), 0, SIGNATURE)
                .put(position)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private byte[] signature(byte[] position) throws SQLException {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update(LIST.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(position);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Made by Mainstay at its first page, hence read at the first use here. */
    private SecretKeySpec key() throws SQLException {
        if (key == null) {
            key = connections.run(connection -> {
                try (PreparedStatement select =
                                connection.prepareStatement("select value from secret where name = 'cursor'");
                        ResultSet row = select.executeQuery()) {
                    row.next();
                    return new SecretKeySpec(row.getBytes(1), ALGORITHM);
                }
            });
        }
        return key;
    }
}
