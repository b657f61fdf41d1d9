package org.mainstay.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.Sql;
import org.mainstay.support.TestPlatform;

class LeasesDbTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final TestPlatform platform = TestPlatform.shared();
    private final Leases leases = new Leases(new Sql(platform.dataSource()), platform.transactions());
    private final String name = UUID.randomUUID().toString();

    @Test
    void one_at_a_time_has_the_lease() {
        boolean ran = leases.run(name, LONG, () -> assertThat(leases.run(name, LONG, () -> {}))
                .as("somebody else")
                .isFalse());
        assertThat(ran).isTrue();
        assertThat(leases.run(name, LONG, () -> {})).as("after release").isTrue();
    }

    @Test
    void failing_work_gives_the_lease_back() {
        assertThatThrownBy(() -> leases.run(name, LONG, () -> {
                    throw new IllegalStateException("no luck");
                }))
                .hasMessage("no luck");
        assertThat(leases.run(name, LONG, () -> {})).isTrue();
    }

    @Test
    void the_lease_of_a_dead_node_can_be_taken_once_it_ran_out() throws SQLException {
        assertThat(leases.run(name, LONG, () -> {})).isTrue();
        set("holder = 'dead', until = utc_timestamp(3) + interval 1 hour");
        assertThat(leases.run(name, LONG, () -> {})).isFalse();
        set("until = utc_timestamp(3) - interval 1 second");
        assertThat(leases.run(name, LONG, () -> {})).isTrue();
    }

    private void set(String assignment) throws SQLException {
        try (Connection connection = platform.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update lease set " + assignment + " where name = '" + name + "'");
        }
    }
}
