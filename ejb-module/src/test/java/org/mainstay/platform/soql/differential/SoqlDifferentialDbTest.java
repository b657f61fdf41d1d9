package org.mainstay.platform.soql.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.security.Roles;
import org.mainstay.platform.soql.SoqlAnswer;
import org.mainstay.platform.soql.SoqlQueries;
import org.mainstay.platform.soql.SoqlReader;
import org.mainstay.platform.soql.SoqlService;
import org.mainstay.support.LoggedIn;

/**
 * Some hundreds of generated queries over a few hundred records: SOQL, RSQL where it can say the same, and a plain
 * evaluation of the records find the same ones in the same order. {@code -Dmainstay.differential.queries=N} makes more
 * of them, {@code -Dmainstay.differential.seed=N} others.
 */
class SoqlDifferentialDbTest {

    private static final int QUERIES = Integer.getInteger("mainstay.differential.queries", 600);
    private static final long SEED = Long.getLong("mainstay.differential.seed", 20_260_325);

    private static Sample sample;
    private static Collation collation;
    private static List<GeneratedQuery> queries;
    private static SoqlQueries soql;
    private static Records records;

    @BeforeAll
    static void generate() {
        sample = new Sample(SEED);
        TestEngine engine = sample.engine();
        records = engine.records(Roles.VIEWER);
        soql = new SoqlService(
                LoggedIn.as(Roles.VIEWER),
                new SoqlReader(engine.platform.registry(), engine.permissions),
                records,
                engine.platform.registry(),
                Clock.systemUTC());
        collation = new Collation(new Sql(engine.platform.pool()));
        queries = new QueryGenerator(sample, collation, SEED).make(QUERIES);
    }

    private static SoqlAnswer.Records ask(String query, int pageSize, String cursor) {
        return (SoqlAnswer.Records) soql.query(query, pageSize, cursor);
    }

    private static List<Long> keys(List<Row> rows) {
        return rows.stream().map(row -> row.record().key()).toList();
    }

    @Test
    void soql_finds_what_a_plain_evaluation_finds() {
        int found = 0;
        for (GeneratedQuery query : queries) {
            List<Long> expected = query.expected();
            assertThat(keys(ask(query.soql(), 200, null).rows()))
                    .as("%s", query)
                    .isEqualTo(expected);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("queries that find something").isGreaterThan(QUERIES / 2);
    }

    @Test
    void rsql_finds_the_same_where_it_can_say_it() {
        int said = 0;
        for (GeneratedQuery query : queries) {
            Optional<ListRequest> request = query.rsql();
            if (request.isPresent()) {
                said++;
                List<Row> rows = records.list(sample.schema().type(query.kind()), request.get(), false)
                        .rows();
                assertThat(keys(rows)).as("%s", request.get()).isEqualTo(query.expected());
            }
        }
        assertThat(said).as("queries that RSQL can say").isGreaterThan(QUERIES / 8);
    }

    @Test
    void a_walk_by_cursors_meets_the_same_records() {
        for (GeneratedQuery query : queries.subList(0, QUERIES / 10)) {
            List<Long> expected = query.expected();
            List<Long> walked = new ArrayList<>();
            String cursor = null;
            do {
                SoqlAnswer.Records page = ask(query.soql(), 7, cursor);
                walked.addAll(keys(page.rows()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(walked).as("%s", query).isEqualTo(expected);
        }
    }

    @Test
    void counts_and_groups_are_those_of_the_records() {
        for (GeneratedQuery query : queries.subList(0, QUERIES / 4)) {
            String where = " FROM " + query.kind() + " WHERE " + sample.onlySoql(query.kind()) + " AND "
                    + query.clause().soql();
            List<FieldValues> expected = sample.live(query.kind()).stream()
                    .filter(query.clause()::holds)
                    .toList();

            assertThat(((SoqlAnswer.Count) soql.query("SELECT COUNT()" + where, 1, null)).total())
                    .as("%s", query)
                    .isEqualTo(expected.size());
            SoqlAnswer.Groups groups = (SoqlAnswer.Groups) soql.query(
                    "SELECT " + query.order().soql() + ", COUNT(Id)" + where + " GROUP BY "
                            + query.order().soql(),
                    1,
                    null);
            assertThat(counted(query, groups.rows())).as("%s", query).isEqualTo(counted(query, expected));
        }
    }

    /** Number of records by what the group's value compares equal to. */
    private static Map<String, Long> counted(GeneratedQuery query, Iterable<?> rowsOrRecords) {
        Map<String, Long> counts = new TreeMap<>();
        for (Object each : rowsOrRecords) {
            boolean isRow = each instanceof List<?>;
            Object value = isRow ? ((List<?>) each).get(0) : query.order().of((FieldValues) each);
            counts.merge(
                    collation.representative(query.order().field(), value),
                    isRow ? (Long) ((List<?>) each).get(1) : 1L,
                    Long::sum);
        }
        return counts;
    }

    @Test
    void days_in_a_condition_are_those_that_the_calendar_of_the_caller_has() {
        for (String literal :
                List.of("LAST_N_YEARS:1", "LAST_N_YEARS:2", "LAST_N_DAYS:700", "N_YEARS_AGO:2", "TODAY")) {
            String in = "SELECT COUNT() FROM Contact WHERE " + sample.onlySoql("Contact") + " AND CreatedDate ";
            long all = sample.live("Contact").size();
            assertThat(total(in + "< " + literal) + total(in + "= " + literal) + total(in + "> " + literal))
                    .as(literal)
                    .isEqualTo(all);
            assertThat(total(in + "!= " + literal)).isEqualTo(all - total(in + "= " + literal));
            assertThat(total(in + "<= " + literal)).isEqualTo(all - total(in + "> " + literal));
        }
    }

    private static long total(String count) {
        return ((SoqlAnswer.Count) soql.query(count, 1, null)).total();
    }

    @Test
    void the_recycle_bin_is_read_only_when_it_is_asked_for() {
        String all = "SELECT Id FROM Opportunity WHERE " + sample.onlySoql("Opportunity");
        assertThat(ask(all, 200, null).rows())
                .hasSize(sample.live("Opportunity").size());
        assertThat(ask(all + " ALL ROWS", 200, null).rows())
                .hasSize(sample.live("Opportunity").size() + Sample.DELETED);
    }

    @Test
    void children_are_those_that_refer_to_each_parent() {
        Map<Object, List<Long>> expected = sample.live("Contact").stream()
                .filter(contact -> contact.get("accountId") != null)
                .collect(Collectors.groupingBy(
                        contact -> contact.get("accountId"),
                        Collectors.mapping(FieldValues::key, Collectors.toList())));
        List<Row> rows = ask(
                        "SELECT Id, (SELECT Id FROM Contacts ORDER BY Id) FROM Account WHERE "
                                + sample.onlySoql("Account"),
                        200,
                        null)
                .rows();
        assertThat(rows).hasSize(sample.live("Account").size());
        for (Row row : rows) {
            assertThat(keys(row.children().get(0).rows()))
                    .isEqualTo(expected.getOrDefault(row.record().key(), List.of()));
        }
    }
}
