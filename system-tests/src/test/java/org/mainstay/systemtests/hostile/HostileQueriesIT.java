package org.mainstay.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/**
 * Queries of those who mean harm, or whose program does not know better, in both languages: refused with the place, or
 * answered with the right records, and never for longer than a query may run.
 */
@ExtendWith(Aftermath.class)
class HostileQueriesIT {

    private static final int CORPUS = 1_000;
    private static final long SEED = 20_260_102;

    /** The limit of the database and the way there and back. */
    private static final Duration LONGEST = Duration.ofSeconds(7);

    private static final Set<Integer> REFUSALS = Set.of(400, 404, 422);
    private static final Set<String> WITHOUT_PLACE = Set.of("QUERY_TOO_COSTLY", "HEADERS_TOO_LARGE");

    private static final List<String> INJECTIONS = List.of(
            "' OR '1'='1",
            "x' OR Name != '",
            "x'; DROP TABLE account; --",
            "x\\",
            "x\\' OR 1=1 -- ",
            "%' OR 'a' LIKE '%",
            "x') UNION SELECT password FROM user -- ",
            "*/ OR /*",
            "\" OR \"\"=\"",
            "${jndi:ldap://127.0.0.1/x}",
            "#{1+1}",
            "a.b) OR (1=1",
            "?1 OR :name",
            "\u02bc OR 1=1",
            "ʼ' OR 1=1");

    private final Api api = User.admin();

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply soql(String query) {
        return inTime(query, q -> api.get("/query?q=" + encoded(q)));
    }

    private Reply filter(String filter) {
        return inTime(filter, f -> api.get("/accounts?limit=5&filter=" + encoded(f)));
    }

    private static Reply inTime(String query, Function<String, Reply> ask) {
        long start = System.nanoTime();
        Reply reply = ask.apply(query);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(query).isLessThan(LONGEST);
        return reply;
    }

    private static String soqlText(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String rsqlText(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Test
    void a_thousand_queries_in_soql_are_answered_or_refused_with_the_place() {
        Map<Integer, Integer> statuses = new HashMap<>();
        for (String query : QueryCorpus.soql(SEED, CORPUS)) {
            Reply reply = soql(query);
            statuses.merge(reply.status(), 1, Integer::sum);
            if (reply.status() != 200) {
                assertThat(REFUSALS).as("'%s': %s", query, reply).contains(reply.status());
                if (!WITHOUT_PLACE.contains(reply.code())) {
                    assertThat(reply.json().getString("detail"))
                            .as("'%s': %s", query, reply)
                            .contains("ERROR at Row:", "^\n");
                }
            }
        }
        assertThat(statuses.get(400)).as("%s", statuses).isGreaterThan(CORPUS / 2);
        assertThat(statuses.get(200)).as("%s", statuses).isGreaterThan(10);
    }

    @Test
    void a_thousand_filters_are_answered_or_refused() {
        Map<Integer, Integer> statuses = new HashMap<>();
        for (String query : QueryCorpus.rsql(SEED, CORPUS)) {
            Reply reply = filter(query);
            statuses.merge(reply.status(), 1, Integer::sum);
            if (reply.status() != 200) {
                assertThat(REFUSALS).as("'%s': %s", query, reply).contains(reply.status());
            }
        }
        assertThat(statuses.get(400)).as("%s", statuses).isGreaterThan(CORPUS / 3);
        assertThat(statuses.get(200)).as("%s", statuses).isGreaterThan(10);
    }

    @Test
    void a_text_is_a_text_whatever_it_says() {
        String mark = UUID.randomUUID().toString();
        for (String injection : INJECTIONS) {
            api.post("/accounts", body("name", injection, "site", mark)).is(201);
        }
        for (String injection : INJECTIONS) {
            String ours = " AND Site = '" + mark + "'";
            for (String condition : List.of(
                    "Name = " + soqlText(injection),
                    "Name IN (" + soqlText(injection) + ")",
                    "Name LIKE " + soqlText(injection).replace("%", "\\%").replace("_", "\\_"))) {
                assertThat(soql("SELECT Name FROM Account WHERE " + condition + ours)
                                .is(200)
                                .items())
                        .as(condition)
                        .extracting(a -> a.getString("name"))
                        .containsExactly(injection);
            }
            assertThat(filter("site==" + mark + ";name==" + rsqlText(injection.replace("*", "\\*")))
                            .status())
                    .as(injection)
                    .isIn(200, 400);
            assertThat(soql("SELECT Name FROM Account WHERE Name != " + soqlText(injection) + ours)
                            .is(200)
                            .items())
                    .hasSize(INJECTIONS.size() - 1);
        }
    }

    @Test
    void nothing_but_a_name_is_a_name() {
        for (String injection : INJECTIONS) {
            for (String query : List.of(
                    "SELECT %s FROM Account",
                    "SELECT Id FROM %s",
                    "SELECT Id FROM Account %s",
                    "SELECT Id FROM Account WHERE %s = 'x'",
                    "SELECT Id FROM Account WHERE Id = %s",
                    "SELECT Id FROM Account ORDER BY %s",
                    "SELECT COUNT(Id) FROM Account GROUP BY %s",
                    "SELECT COUNT(Id) n FROM Account GROUP BY Type HAVING %s > 1",
                    "SELECT Owner.%s FROM Account",
                    "SELECT %s(Id) FROM Account",
                    "SELECT Id, (SELECT Id FROM %s) FROM Account",
                    "SELECT Id FROM Account LIMIT %s",
                    "SELECT Id FROM Account WHERE CreatedDate = LAST_N_DAYS:%s")) {
                Reply reply = soql(query.replace("%s", injection));
                assertThat(reply.status()).as("%s", reply).isEqualTo(400);
                assertThat(reply.json().getString("detail")).as("%s", reply).contains("ERROR at Row:");
            }
            for (String parameter : List.of("sort", "fields", "expand")) {
                Reply reply = api.get("/accounts?" + parameter + "=" + encoded(injection));
                assertThat(reply.status()).as("%s", reply).isBetween(400, 422);
            }
            assertThat(filter(injection + "==x").status()).as(injection).isBetween(400, 422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Password FROM User",
                "SELECT PasswordHash FROM User",
                "SELECT Id FROM Account WHERE password = 'x'",
                "SELECT Owner.Password FROM Account",
                "SELECT id_ FROM Account",
                "SELECT OwnerType FROM Account",
                "SELECT Id FROM Account ORDER BY ownerType"
            })
    void what_is_no_field_is_no_field_to_anybody(String query) {
        soql(query).isRefused(422, "INVALID_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"information_schema", "user_", "journal", "mysql.user", "flyway_schema_history"})
    void tables_are_no_kinds(String table) {
        assertThat(soql("SELECT Id FROM " + table).status()).isIn(400, 404, 422);
    }

    @Test
    void depth_and_breadth_are_bounded() {
        String query = "SELECT Id FROM Account WHERE ";
        soql(query + "(".repeat(2_000)).isRefused(400, "MALFORMED_QUERY");
        soql(query + "(".repeat(900) + "Name='a'" + ")".repeat(900)).isRefused(400, "MALFORMED_QUERY");
        soql(query + "NOT ".repeat(1_000) + "Name='a'").isRefused(400, "MALFORMED_QUERY");
        soql(query + "Id IN (SELECT Id FROM Account WHERE ".repeat(50) + "Id=null" + ")".repeat(50))
                .isRefused(400, "MALFORMED_QUERY");
        soql(query + "NumberOfEmployees IN (" + "1,".repeat(1_500) + "2) LIMIT 1")
                .is(200);
        soql(query + "Name='a' OR ".repeat(150) + "Name='b' LIMIT 1").is(200);
        assertThat(soql("SELECT " + "Id,".repeat(900) + "Id FROM Account").status())
                .isIn(400, 422);
        assertThat(soql("SELECT " + "Parent.".repeat(9) + "Name FROM Account").status())
                .isIn(400, 422);
        assertThat(filter("(".repeat(2_000)).status()).isEqualTo(400);
        assertThat(filter("name==a,".repeat(400) + "name==b").status()).isIn(200, 400);
        assertThat(filter("name=in=(" + "a,".repeat(1_000) + "b)").status()).isIn(200, 400);
    }
}
