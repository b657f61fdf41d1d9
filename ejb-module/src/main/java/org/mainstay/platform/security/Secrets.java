package org.mainstay.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mainstay.platform.database.Sql;

/** Keys of the installation, made at first use and kept in the database: the same on every node, after every restart. */
@ApplicationScoped
public class Secrets {

    private static final int BYTES = 32;

    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final Sql sql;

    protected Secrets() {
        this(null);
    }

    @Inject
    public Secrets(Sql sql) {
        this.sql = sql;
    }

    /** The secret of that name, {@value #BYTES} random bytes. */
    public byte[] get(String name) {
        return known.computeIfAbsent(name, this::load).clone();
    }

    private byte[] load(String name) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        sql.update("insert ignore into secret (name, value) values (?, ?)", name, fresh);
        return sql.query("select value from secret where name = ?", row -> row.getBytes(1), name)
                .get(0);
    }
}
