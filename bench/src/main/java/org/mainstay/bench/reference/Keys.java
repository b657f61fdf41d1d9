package org.mainstay.bench.reference;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Keys from the sequence that feeds all kinds of record, in blocks that end with the number that it gives. */
final class Keys {
    private static final int BLOCK = 100;

    private final Connections connections;
    private long next = 0;
    private long last = -1;

    Keys(Connections connections) {
        this.connections = connections;
    }

    synchronized long next() throws SQLException {
        if (next > last) {
            last = connections.run(connection -> {
                try (PreparedStatement select = connection.prepareStatement("select next value for record_seq");
                        ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            });
            next = last - BLOCK + 1;
        }
        return next++;
    }
}
