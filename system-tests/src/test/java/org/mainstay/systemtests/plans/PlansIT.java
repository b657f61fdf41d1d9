package org.mainstay.systemtests.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.bench.many.ManyRecords;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.server.LaunchedServer;

/**
 * The shapes of lists that are promised to cost the same however many records there are: what the database reads is a
 * small multiple of what it answers. With {@code -Dmainstay.accounts=1000000} there are a million accounts, three million
 * contacts and five million tasks; without it a fiftieth of that.
 */
@Tag("micro")
class PlansIT {

    private static final long ACCOUNTS = Long.getLong("mainstay.accounts", 20_000);
    private static final String PASSWORD = "correct-horse-battery-staple";
    /** Rows read for each row answered, and a page's worth that an empty answer may cost. */
    private static final int MULTIPLE = 4;

    private static final int ALLOWANCE = 250;

    private static LaunchedServer server;
    private static StatementLog log;
    private static Connection connection;
    private static Api api;

    @BeforeAll
    static void start() throws SQLException {
        Path data = LaunchedServer.freshFolder("plans");
        Path file = data.resolveSibling("statements.log");
        server = LaunchedServer.start(
                        data,
                        Map.of(
                                "MAINSTAY_ADMIN_PASSWORD",
                                PASSWORD,
                                "MAINSTAY_DB_OPTS",
                                StatementLog.options(file) + " --innodb-buffer-pool-size=" + bufferPool()))
                .awaitReady();
        log = new StatementLog(file);
        api = Api.at(server.runFile().getString("url")).as("admin", PASSWORD);
        connection = Database.of(server).connect();
        new ManyRecords(connection, ACCOUNTS, (table, rows) -> {}).generate();
    }

    private static String bufferPool() {
        return ACCOUNTS > 100_000 ? "4G" : "256M";
    }

    @AfterAll
    static void stop() throws SQLException {
        if (connection != null) {
            connection.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static String encoded(String list) {
        int query = list.indexOf('?');
        List<String> parameters = new ArrayList<>();
        for (String parameter : list.substring(query + 1).split("&")) {
            int equals = parameter.indexOf('=');
            parameters.add(parameter.substring(0, equals + 1)
                    + URLEncoder.encode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return list.substring(0, query + 1) + String.join("&", parameters);
    }

    /** What is wrong with the queries of a request; empty when the database reads little more than it answers. */
    private static List<String> complaints(String list) {
        List<String> complaints = new ArrayList<>();
        for (StatementLog.Logged logged :
                log.during(() -> api.get(encoded(list)).is(200))) {
            Plan plan = plan(logged.select());
            double most = MULTIPLE * logged.sent() + ALLOWANCE;
            if (plan.rowsRead() > most || logged.examined() > most) {
                complaints.add("%s reads %.0f rows (%d examined) to answer %d: %s%n%s"
                        .formatted(
                                list, plan.rowsRead(), logged.examined(), logged.sent(), logged.select(), plan.text()));
            }
        }
        return complaints;
    }

    private static Plan plan(String select) {
        try {
            return Plan.of(connection, select);
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts?limit=50",
                "/accounts?sort=name",
                "/accounts?sort=-name",
                "/accounts?sort=createdDate",
                "/accounts?sort=-lastModifiedDate",
                "/accounts?sort=-systemModstamp",
                "/accounts?filter=externalId==MANY-A-77",
                "/accounts?filter=externalId=in=(MANY-A-1,MANY-A-2,MANY-A-3)",
                "/accounts?filter=billingCountry==Malta",
                "/accounts?filter=billingCountry==Germany",
                "/accounts?filter=billingCountry==Germany&sort=name",
                "/accounts?filter=billingCountry==Malta&sort=-name",
                "/accounts?sort=-name&fields=name,owner.name",
                "/accounts?filter=accountNumber==C00000077",
                "/accounts?filter=name==Alm*&sort=name",
                "/accounts?filter=name==Bar*&sort=name",
                "/accounts?filter=systemModstamp=gt=2023-01-01T00:00:00Z&sort=systemModstamp",
                "/accounts?filter=createdDate=ge=2023-01-01T00:00:00Z;createdDate=lt=2023-02-01T00:00:00Z&sort=createdDate",
                "/accounts?sort=name&expand=owner,parent",
                "/accounts?sort=-createdDate&expand=contacts",
                "/contacts?sort=name",
                "/contacts?filter=email==contact77@example.com",
                "/contacts?filter=account.externalId==MANY-A-19999&sort=name",
                "/contacts?filter=account.name==Zelyama&sort=id",
                "/contacts?filter=lastName==Barberg",
                "/contacts?sort=-lastModifiedDate&fields=name,account.name,account.owner.name",
                "/tasks?sort=activityDate",
                "/tasks?filter=subject==Call",
                "/tasks?sort=-systemModstamp&fields=subject,who.name,what.name",
            })
    void a_list_of_a_promised_shape_reads_little_more_than_it_answers(String list) {
        assertThat(complaints(list)).isEmpty();
    }

    @Test
    void the_records_of_an_owner_come_by_name_and_by_date() {
        String owner = api.get(encoded("/users?filter=externalId==MANY-U-9&fields=id"))
                .is(200)
                .items()
                .get(0)
                .getString("id");
        for (String list : List.of(
                "/accounts?filter=ownerId==" + owner,
                "/accounts?filter=ownerId==" + owner + "&sort=name",
                "/contacts?filter=ownerId==" + owner,
                "/tasks?filter=ownerId==" + owner,
                "/tasks?filter=ownerId==" + owner + "&sort=activityDate",
                "/tasks?filter=ownerId==" + owner + ";isClosed==false&sort=activityDate")) {
            assertThat(complaints(list)).isEmpty();
        }
    }

    @Test
    void the_records_of_an_account_come_by_name_and_by_date() {
        String account = api.get(encoded("/accounts?filter=externalId==MANY-A-1&fields=id"))
                .is(200)
                .items()
                .get(0)
                .getString("id");
        for (String list : List.of(
                "/contacts?filter=accountId==" + account + "&sort=name",
                "/tasks?filter=whatId==" + account,
                "/tasks?filter=whatId==" + account + "&sort=-activityDate")) {
            assertThat(complaints(list)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts?sort=name",
                "/accounts?sort=-createdDate",
                "/accounts?filter=billingCountry==Germany&sort=name"
            })
    void a_page_further_on_costs_what_the_first_one_does(String list) {
        String cursor = null;
        for (int page = 0; page < 20; page++) {
            Reply reply = api.get(encoded(list + "&limit=200" + (cursor == null ? "" : "&cursor=" + cursor)))
                    .is(200);
            cursor = reply.next();
        }
        assertThat(complaints(list + "&cursor=" + cursor)).isEmpty();
    }

    /** Whoever looks at this test may doubt that it can fail. */
    @Test
    void a_list_that_no_index_serves_is_caught() {
        assertThat(complaints("/accounts?filter=website==https://www.example-77.com"))
                .hasSize(1);
        assertThat(complaints("/accounts?sort=-numberOfEmployees")).hasSize(1);
    }
}
