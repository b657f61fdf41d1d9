package org.mainstay.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mainstay.support.TestDatabase;

class MigrationDbTest {

    @Test
    void two_nodes_that_start_at_once_migrate_an_empty_database_once_between_them() throws Exception {
        DataSource database = TestDatabase.empty();
        assertThat(Migration.isComplete(database)).isFalse();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Callable<Integer> node = () -> Migration.run(database);

        List<Future<Integer>> done = nodes.invokeAll(List.of(node, node));
        nodes.shutdown();

        // they take turns at the lock and share the work; together they did each step once
        int alone = Migration.run(TestDatabase.empty());
        assertThat(done.get(0).get() + done.get(1).get()).isEqualTo(alone);
        assertThat(Migration.isComplete(database)).isTrue();
    }

    @Test
    void a_database_that_could_lose_or_cut_values_is_refused_by_name() throws SQLException {
        DataSource database = TestDatabase.empty();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(Durability.complaints(connection)).isEmpty();

            statement.execute("set sql_mode = ''");
            assertThat(Durability.complaints(connection))
                    .singleElement()
                    .asString()
                    .contains("STRICT_TRANS_TABLES");
            statement.execute("set sql_mode = default");

            statement.execute("set global innodb_flush_log_at_trx_commit = 2");
            try {
                assertThat(Durability.complaints(connection))
                        .singleElement()
                        .asString()
                        .contains("innodb_flush_log_at_trx_commit");
            } finally {
                statement.execute("set global innodb_flush_log_at_trx_commit = 1");
            }
        }
    }
}
