package org.mainstay.bench.many;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * Fills the tables of a fresh installation with many records, by SQL alone: what lists and queries cost is measured on
 * them, not how they came there. For each account there are three contacts and five tasks, and all are spread over five
 * years. The same number of accounts gives the same records every time.
 */
public final class ManyRecords {

    private static final int OWNERS = 200;
    private static final long CONTACTS_PER_ACCOUNT = 3;
    private static final long TASKS_PER_ACCOUNT = 5;
    private static final long CHUNK = 50_000;
    private static final long SECONDS = 5L * 365 * 24 * 3600;
    /** Above every key that is generated, so that records made later get keys of their own. */
    private static final long NEXT_KEY = 100_000_000;

    private final Connection connection;
    private final long accounts;
    private final ObjLongConsumer<String> progress;

    /**
     * @param connection to the database, as a user who may write to its tables
     * @param accounts 1 to 5,000,000
     * @param progress is told of each table how many rows it has so far
     */
    public ManyRecords(Connection connection, long accounts, ObjLongConsumer<String> progress) {
        this.connection = connection;
        this.accounts = accounts;
        this.progress = progress;
    }

    /** Takes some minutes for a million accounts. */
    public void generate() throws SQLException {
        generate(true);
    }

    /** The same accounts alone. */
    public void generateAccounts() throws SQLException {
        generate(false);
    }

    private void generate(boolean withOthers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0, unique_checks = 0");
            fill(statement, "users", OWNERS);
            fill(statement, "accounts", accounts);
            if (withOthers) {
                fill(statement, "contacts", accounts * CONTACTS_PER_ACCOUNT);
                fill(statement, "tasks", accounts * TASKS_PER_ACCOUNT);
            }
            statement.execute("set foreign_key_checks = 1, unique_checks = 1");
            statement.execute("select setval(record_seq, " + NEXT_KEY + ")");
            statement.execute("analyze table user, account, contact, task");
        }
    }

    private void fill(Statement statement, String what, long rows) throws SQLException {
        String template =
                text(what + ".sql").replace("${first}", text("first.sql")).replace("${last}", text("last.sql"));
        Map<String, Long> sizes = Map.of(
                "accounts", accounts, "contacts", accounts * CONTACTS_PER_ACCOUNT, "secondsBetween", SECONDS / rows);
        for (Map.Entry<String, Long> size : sizes.entrySet()) {
            template =
                    template.replace("${" + size.getKey() + "}", size.getValue().toString());
        }
        for (long from = 1; from <= rows; from += CHUNK) {
            long to = Math.min(rows, from + CHUNK - 1);
            statement.executeUpdate(
                    template.replace("${from}", Long.toString(from)).replace("${to}", Long.toString(to)));
            progress.accept(what, to);
        }
    }

    private static String text(String name) {
        try (InputStream in = ManyRecords.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
