package org.mainstay.systemtests.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.server.Eventually;

/**
 * Searches read no more of the index and of the records than they promise, however many there are. The index is built by
 * the server itself, since the accounts are made by SQL.
 */
@Tag("micro")
class SearchPlansIT {

    /** The candidates with their records; with several words, those that have one but not the others. */
    private static final long MOST_FOR_A_WORD = 1_000;

    private static PlanServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = PlanServer.start("search-plans");
        server.records().generateAccounts();
        try (Statement statement = server.connection().createStatement()) {
            Duration patience = Duration.ofSeconds(60 + PlanServer.ACCOUNTS / 500);
            Eventually.within(patience, () -> unbuilt(statement) == 0);
            statement.executeUpdate("update search_state set nextKey = 0 where kind = '001'");
            Eventually.within(patience, () -> unbuilt(statement) == 0);
            statement.execute("analyze table search_token, search_record");
        }
    }

    private static long unbuilt(Statement statement) {
        try (ResultSet rows = statement.executeQuery(
                "select count(nextKey) + (select count(*) = 0 from search_state) from search_state")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() throws SQLException {
        if (server != null) {
            server.close();
        }
    }

    private static void readsLittle(String search, int words) {
        assertThat(server.queries(search)).allSatisfy(query -> assertThat(query.examined())
                .as("%s: %s", search, query.select())
                .isLessThan(words * MOST_FOR_A_WORD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"søren", "an", "e", "partners", "com", "C00000077", "person77@example.com", "nothinglikeit"})
    void a_word_reads_a_bounded_part_of_the_index(String word) {
        readsLittle("/search?q=" + word, 1);
        readsLittle("/search?q=" + word + "&objects=accounts&limit=200", 1);
    }

    /** Whoever looks at this test may doubt that it can fail. */
    @Test
    void a_search_that_reads_more_is_caught() {
        assertThatThrownBy(() -> readsLittle("/search?q=partners", 0)).isInstanceOf(AssertionError.class);
    }

    @Test
    void several_words_read_what_the_rarest_has() {
        readsLittle("/search?q=MANY-A-77", 3);
        readsLittle("/search?q=gmbh com", 2);
        readsLittle("/search?q=www.example-77.com", 3);
        readsLittle("/search?q=example com C00000077", 3);
    }

    @Test
    void a_number_reads_what_its_ways_have() {
        String phone = server.api()
                .get("/accounts?limit=1&fields=phone")
                .is(200)
                .items()
                .get(0)
                .getString("phone");
        readsLittle("/search?q=" + phone, 9);
        assertThat(server.api()
                        .get(PlanServer.encoded("/search?q=" + phone))
                        .is(200)
                        .items())
                .isNotEmpty();
    }
}
