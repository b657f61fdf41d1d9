package org.mainstay.systemtests.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.SharedFolder;
import org.mainstay.systemtests.server.LaunchedServer;

/**
 * The program in {@code examples/adventureworks}, run as its README says, against a server with nothing in it. One
 * assembly is enough: the program is tested here, and the server by the other tests.
 */
@Tag("micro")
class AdventureWorksIT {

    private static final String PASSWORD = "as long as it takes";
    private static final Path PROGRAM = Path.of("..", "examples", "adventureworks", "load");
    private static final int LONGEST_MINUTES = 10;

    private static Path folder;
    private static SourceRows source;
    private static SourceFigures figures;
    private static LaunchedServer server;
    private static Api api;
    private static Database database;
    private static String firstLoad;

    @BeforeAll
    static void loadOnce() throws Exception {
        folder = SharedFolder.find("adventureworks");
        source = new SourceRows(folder);
        figures = new SourceFigures(source);
        server = LaunchedServer.start(
                        LaunchedServer.freshFolder("adventureworks"), Map.of("MAINSTAY_ADMIN_PASSWORD", PASSWORD))
                .awaitReady();
        api = Api.at(server.runFile().getString("url")).as("admin", PASSWORD);
        database = Database.of(server);
        firstLoad = load();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** What the program printed. */
    private static String load() throws IOException, InterruptedException {
        Path output = Files.createTempFile(server.data().getParent(), "load", ".out");
        ProcessBuilder program = new ProcessBuilder(
                        PROGRAM.toString(),
                        folder.toString(),
                        "--url",
                        server.runFile().getString("url"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        program.environment().put("MAINSTAY_USER", "admin");
        program.environment().put("MAINSTAY_PASSWORD", PASSWORD);
        Process loading = program.start();
        boolean ended = loading.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        loading.destroyForcibly();
        assertThat(ended).as(Files.readString(output)).isTrue();
        assertThat(loading.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    private static int count(String kind) {
        return api.get("/" + kind + "?limit=1&count=true").is(200).json().getInt("total");
    }

    @Test
    void every_account_and_contact_is_there() {
        assertThat(firstLoad)
                .contains("accounts: 19289 rows, 19289 created, 0 there already, 0 refused")
                .contains("contacts: 635 rows, 635 created, 0 there already, 0 refused");
        assertThat(count("accounts")).isEqualTo(19_289);
        assertThat(count("contacts")).isEqualTo(635);
        assertThat(database.number("select count(*) from account where not isDeleted"))
                .isEqualTo(19_289);
        assertThat(database.number("select count(*) from contact where not isDeleted"))
                .isEqualTo(635);
        assertThat(database.number("select count(*) from account where isPersonAccount"))
                .isEqualTo(18_484);
        assertThat(database.number("select count(*) from contact c join account a on a.id = c.accountId"
                        + " where a.externalId like 'AW-STORE-%'"))
                .isEqualTo(635);
        database.hasJournalThatAgrees();
    }

    @Test
    void a_second_load_changes_nothing() throws Exception {
        long journalRows = database.journalRows();

        assertThat(load())
                .contains("accounts: 19289 rows, 0 created, 19289 there already, 0 refused")
                .contains("contacts: 635 rows, 0 created, 635 there already, 0 refused");
        assertThat(database.journalRows()).isEqualTo(journalRows);
        assertThat(database.number("select count(*) from account where version <> 1"))
                .isZero();
        assertThat(database.number("select count(*) from contact where version <> 1"))
                .isZero();
    }

    /** Accents, apostrophes, leading zeros, a blank at the end, two lines of an address, a suffix, a web address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AW-STORE-542", "AW-STORE-962", "AW-STORE-1006", "AW-STORE-446", "AW-STORE-932", "AW-STORE-860",
                "AW-CUST-11096", "AW-CUST-11120", "AW-CUST-11429", "AW-CUST-11492", "AW-CUST-13228", "AW-VEND-1580"
            })
    void an_account_equals_its_row_field_by_field(String externalId) {
        Map<String, String> expected = source.account(externalId);

        assertThat(fields(find("accounts", externalId), expected.keySet())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AW-CONT-293", "AW-CONT-317", "AW-CONT-1061", "AW-CONT-1403"})
    void a_contact_equals_its_row_field_by_field(String externalId) {
        Map<String, String> expected = source.contact(externalId);
        JsonObject contact = find("contacts", externalId);

        assertThat(fields(contact, expected.keySet())).isEqualTo(expected);
        assertThat(contact.getString("accountId"))
                .isEqualTo(find("accounts", source.accountOf(externalId)).getString("id"));
    }

    /** All items of a query, page by page. */
    private static List<JsonObject> query(String soql) {
        List<JsonObject> items = new ArrayList<>();
        String page = "/query?limit=200&q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8);
        Reply reply = api.get(page).is(200);
        items.addAll(reply.items());
        while (reply.next() != null) {
            reply = api.get(page + "&cursor=" + reply.next()).is(200);
            items.addAll(reply.items());
        }
        return items;
    }

    @Test
    void counts_by_country_and_type_are_those_of_the_source() {
        Map<String, Integer> counts = new TreeMap<>();
        query("SELECT BillingCountryCode, Type, COUNT(Id) n FROM Account GROUP BY BillingCountryCode, Type")
                .forEach(group -> counts.put(
                        group.getString("billingCountryCode") + "/" + group.getString("type"), group.getInt("n")));

        assertThat(counts).isEqualTo(figures.accountsByCountryAndType());
    }

    @Test
    void the_top_cities_are_those_of_the_source() {
        assertThat(query("SELECT BillingCity, COUNT(Id) FROM Account GROUP BY BillingCity"
                        + " ORDER BY COUNT(Id) DESC, BillingCity LIMIT 25"))
                .extracting(group -> new SourceFigures.Count(group.getString("billingCity"), group.getInt("expr0")))
                .isEqualTo(figures.topCities(25));
    }

    @Test
    void contacts_of_stores_are_found_through_the_relation() {
        Map<String, Integer> counts = new TreeMap<>();
        query("SELECT Name, Account.BillingCountryCode FROM Contact WHERE Account.Type = 'Customer - Channel'")
                .forEach(contact -> counts.merge(
                        contact.getJsonObject("account").getString("billingCountryCode"), 1, Integer::sum));

        assertThat(counts).isEqualTo(figures.contactsOfStoresByCountry());
        assertThat(query("SELECT ExternalId FROM Account WHERE Type = 'Customer - Channel'"
                        + " AND Id NOT IN (SELECT AccountId FROM Contact) ORDER BY ExternalId"))
                .extracting(account -> account.getString("externalId"))
                .isEqualTo(figures.storesWithoutContact());
    }

    @Test
    void a_query_walks_all_records_page_by_page() {
        List<JsonObject> persons = query("SELECT Id FROM Account WHERE IsPersonAccount = TRUE AND"
                + " BillingCountryCode IN ('DE', 'FR') ORDER BY BillingCity, Name");

        assertThat(persons).doesNotHaveDuplicates().hasSize(1_780 + 1_810);
    }

    private static JsonObject find(String kind, String externalId) {
        return api.get("/" + kind + "?filter=externalId==" + externalId)
                .is(200)
                .items()
                .get(0);
    }

    private static Map<String, String> fields(JsonObject record, Set<String> names) {
        Map<String, String> fields = new HashMap<>();
        names.forEach(name -> fields.put(name, text(record.get(name))));
        return fields;
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value.equals(JsonValue.NULL) ? "" : value.toString();
    }
}
