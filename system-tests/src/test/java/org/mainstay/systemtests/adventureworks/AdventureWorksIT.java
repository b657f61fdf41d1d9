package org.mainstay.systemtests.adventureworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.SharedFolder;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.search.FoundAgain;
import org.mainstay.systemtests.server.LaunchedServer;
import org.mainstay.systemtests.server.MainstayScript;

/**
 * The script in {@code examples/adventureworks}, run as its README says, against a server with nothing in it. One
 * assembly is enough: the script is tested here, and the server by the other tests.
 */
@Tag("micro")
class AdventureWorksIT {

    private static final String PASSWORD = "as long as it takes";
    private static final Path SCRIPT = Path.of("..", "examples", "adventureworks", "load");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static Path folder;
    private static SourceRows source;
    private static SourceFigures figures;
    private static LaunchedServer server;
    private static Api api;
    private static Database database;
    private static String firstLoad;

    @BeforeAll
    static void loadOnce() {
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

    /** What the script printed. */
    private static String load() {
        MainstayScript loading = MainstayScript.run(
                PATIENCE,
                SCRIPT,
                Map.of("MAINSTAY_PASSWORD", PASSWORD),
                List.of(folder.toString(), "--url", server.runFile().getString("url")));
        assertThat(loading.exitCode()).as("%s", loading).isZero();
        return loading.out();
    }

    @Test
    void every_row_is_loaded() {
        assertThat(firstLoad)
                .contains("Account: 19289 rows, 19289 created, 0 updated, 0 unchanged, 0 failed, 0 left out")
                .contains("Account: 19324 rows, 0 created, 35 updated, 19289 unchanged, 0 failed, 0 left out")
                .contains("Contact: 635 rows, 635 created, 0 updated, 0 unchanged, 0 failed, 0 left out")
                .contains("Lead: 2059 rows, 2059 created, 0 updated, 0 unchanged, 0 failed, 0 left out")
                .contains("Product2: 504 rows, 504 created, 0 updated, 0 unchanged, 0 failed, 0 left out")
                .contains("Pricebook2: 1 rows, 0 created, 1 updated, 0 unchanged, 0 failed, 0 left out")
                .contains("Pricebook2: 2 rows, 2 created, 0 updated, 0 unchanged, 0 failed, 0 left out")
                .contains("PricebookEntry: 395 rows, 395 created, 0 updated, 0 unchanged, 0 failed, 0 left out");
        database.hasJournalThatAgrees();
    }

    @ParameterizedTest
    @CsvSource({
        "accounts, account, 19289",
        "contacts, contact, 635",
        "leads, saleslead, 2059",
        "products, product, 504",
        "price-books, pricebook, 3",
        "price-book-entries, pricebookentry, 395"
    })
    void rest_and_sql_count_the_same(String kind, String table, long rows) {
        assertThat(api.get("/" + kind + "?limit=1&count=true").is(200).json().getInt("total"))
                .isEqualTo((int) rows);
        assertThat(database.number("select count(*) from " + table + " where not isDeleted"))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "accounts, account, firstName lastName billingCity",
        "contacts, contact, firstName lastName",
        "leads, saleslead, firstName lastName city"
    })
    void every_name_and_city_is_found(String kind, String table, String fields) {
        for (String field : fields.split(" ")) {
            List<String> texts = database.texts("select distinct " + field + " collate utf8mb4_bin from " + table
                    + " where " + field + " is not null and not isDeleted");
            assertThat(FoundAgain.all(api, texts, "", "&objects=" + kind)).isGreaterThan(texts.size());
        }
    }

    @Test
    void soap_counts_the_accounts_too() {
        Soap soap = Soap.at(server.runFile().getString("url")).as("admin", PASSWORD);
        assertThat(soap.call("<FindCustomers><limit>1</limit><count>true</count></FindCustomers>")
                        .isDone()
                        .text("total"))
                .isEqualTo("19289");
        assertThat(soap.call("<FindCustomers><filter>isPersonAccount==true</filter><limit>1</limit><count>true</count>"
                                + "</FindCustomers>")
                        .isDone()
                        .text("total"))
                .isEqualTo("18484");
    }

    @Test
    void relations_addresses_and_prices_are_those_of_the_source() {
        assertThat(database.number("select count(*) from contact c join account a on a.id = c.accountId"
                        + " where a.externalId like 'AW-STORE-%'"))
                .isEqualTo(635);
        assertThat(database.number("select count(billingCity) + count(shippingCity) from account"))
                .as("addresses")
                .isEqualTo(19_324);
        assertThat(database.number("select count(*) from pricebookentry e join pricebook b on b.id = e.pricebook2Id"
                        + " where b.isStandard and e.isActive"))
                .isEqualTo(195);
        assertThat(database.texts("select sum(unitPrice) from pricebookentry"))
                .isEqualTo(List.of(source.sumOfPrices()));
        source.accountsByCountry().forEach((country, count) -> assertThat(
                        database.number("select count(*) from account where billingCountryCode = ?", country))
                .isEqualTo(count));
    }

    @Test
    void a_second_load_changes_nothing() {
        long journalRows = database.journalRows();

        assertThat(load())
                .contains("Account: 19289 rows, 0 created, 0 updated, 19289 unchanged")
                .contains("Account: 19324 rows, 0 created, 0 updated, 19324 unchanged")
                .contains("Contact: 635 rows, 0 created, 0 updated, 635 unchanged")
                .contains("Lead: 2059 rows, 0 created, 0 updated, 2059 unchanged")
                .contains("Product2: 504 rows, 0 created, 0 updated, 504 unchanged")
                .contains("Pricebook2: 2 rows, 0 created, 0 updated, 2 unchanged")
                .contains("PricebookEntry: 395 rows, 0 created, 0 updated, 395 unchanged");
        assertThat(database.journalRows()).isEqualTo(journalRows);
    }

    /** Accents, apostrophes, leading zeros, a blank at the end, two lines of an address, a suffix, a web address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AW-STORE-542", "AW-STORE-962", "AW-STORE-1006", "AW-STORE-446", "AW-STORE-932", "AW-STORE-860",
                "AW-CUST-11096", "AW-CUST-11120", "AW-CUST-11429", "AW-CUST-11492", "AW-CUST-13228", "AW-VEND-1580",
                "AW-STORE-1028"
            })
    void an_account_equals_its_row_field_by_field(String externalId) {
        isStored("accounts", externalId, source.account(externalId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AW-CONT-293", "AW-CONT-317", "AW-CONT-1061", "AW-CONT-1403"})
    void a_contact_equals_its_row_field_by_field(String externalId) {
        JsonObject contact = isStored("contacts", externalId, source.contact(externalId));
        assertThat(contact.getString("accountId"))
                .isEqualTo(find("accounts", source.accountOf(externalId)).getString("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AW-LEAD-1", "AW-LEAD-3", "AW-LEAD-2059"})
    void a_lead_equals_its_row_field_by_field(String externalId) {
        isStored("leads", externalId, source.lead(externalId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AW-PROD-1", "AW-PROD-707", "AW-PROD-748", "AW-PROD-999"})
    void a_product_equals_its_row_field_by_field(String externalId) {
        isStored("products", externalId, source.product(externalId));
    }

    @Test
    void the_prices_of_a_product_keep_their_history() {
        JsonObject product = find("products", "AW-PROD-707");
        assertThat(find("price-book-entries", "AW-PROD-707/2022-05-30").get("unitPrice"))
                .hasToString("33.6442");
        JsonObject current = find("price-book-entries", "AW-PROD-707/2024-05-29");
        assertThat(current.get("unitPrice")).hasToString("34.9900");
        assertThat(current.getString("product2Id")).isEqualTo(product.getString("id"));
        assertThat(api.get("/price-books/" + current.getString("pricebook2Id"))
                        .is(200)
                        .json()
                        .getBoolean("isStandard"))
                .isTrue();
    }

    /** The standard price book is there from the start and has no external id; the load gave it one. */
    @Test
    void a_legacy_client_brings_the_same_into_another_server() throws Exception {
        try (LaunchedServer other = LaunchedServer.start(
                        LaunchedServer.freshFolder("adventureworks-copy"), Map.of("MAINSTAY_ADMIN_PASSWORD", PASSWORD))
                .awaitReady()) {
            nameStandardPriceBook(Api.at(other.runFile().getString("url")).as("admin", PASSWORD));
            PartnerCopy copy = new PartnerCopy(server, other, PASSWORD);
            assertThat(copy.run())
                    .contains("Account 19289", "Contact 635", "Lead 2059", "Product2 504", "PricebookEntry 395");
            copy.isEqual();
            Database.of(other).hasJournalThatAgrees();
        }
    }

    private static void nameStandardPriceBook(Api other) {
        JsonObject book = other.get("/price-books?filter=isStandard==true")
                .is(200)
                .items()
                .get(0);
        String key = api.get("/price-books?filter=isStandard==true")
                .is(200)
                .items()
                .get(0)
                .getString("externalId");
        other.patch("/price-books/" + book.getString("id"), body("externalId", key))
                .is(200);
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

    private static JsonObject isStored(String kind, String externalId, Map<String, String> expected) {
        JsonObject record = find(kind, externalId);
        assertThat(fields(record, expected.keySet())).isEqualTo(expected);
        return record;
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
