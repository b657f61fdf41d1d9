package org.mainstay.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.mainstay.platform.database.StorageFailure;

/** Keys of the installation, made at first use and kept in the database: the same on every node, after every restart. */
@ApplicationScoped
public class Secrets {

    private static final int BYTES = 32;

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final DataSource dataSource;

    protected Secrets() {
        this(null);
    }

    @Inject
    public Secrets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The secret of that name, {@value #BYTES} random bytes. */
    public byte[] get(String name) {
        return known.computeIfAbsent(name, this::load).clone();
    }

    private byte[] load(String name) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert ignore into secret values (?, ?)");
                PreparedStatement select = connection.prepareStatement("select value from secret where name = ?")) {
            insert.setString(1, name);
            insert.setBytes(2, fresh);
            insert.executeUpdate();
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }
}
