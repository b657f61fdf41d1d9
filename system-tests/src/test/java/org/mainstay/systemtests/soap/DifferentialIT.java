package org.mainstay.systemtests.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.SoapReply;
import org.mainstay.systemtests.client.User;

/**
 * The same done by REST and by SOAP, to a record each: rows and journal rows are equal afterwards but for the name of the
 * protocol, and what is refused is refused by the same codes at the same fields.
 */
class DifferentialIT {

    private static final int SEEDS = 60;
    private static final int STEPS = 4;

    private final Api api = User.admin();
    private final Soap soap = Soap.admin();
    private final String mark = UUID.randomUUID().toString();

    /** The keys of the two records that are to be equal. */
    private record Twins(String rest, String soap) {
        /** A text in which the names of the one are those of both. */
        String common(String text) {
            return text.replace(rest, "KEY").replace(soap, "KEY");
        }
    }

    private Twins twins(Object name) {
        return new Twins(mark + "-" + name + "-rest", mark + "-" + name + "-soap");
    }

    private static JsonObject json(Map<String, Object> values) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach((name, value) -> json.addAll(Json.createObjectBuilder(body(name, value))));
        return json.build();
    }

    private static String xml(Map<String, Object> values) {
        StringBuilder xml = new StringBuilder();
        StringBuilder empty = new StringBuilder();
        values.forEach((name, value) -> {
            if (value == null) {
                empty.append("<field>").append(name).append("</field>");
            } else {
                String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
                xml.append('<')
                        .append(name)
                        .append('>')
                        .append(Soap.escape(text))
                        .append("</")
                        .append(name)
                        .append('>');
            }
        });
        return empty.isEmpty() ? xml.toString() : xml + "<fieldsToNull>" + empty + "</fieldsToNull>";
    }

    private SoapReply saveAccount(String key, Map<String, Object> values, String more) {
        return soap.call("<SaveCustomer><account><externalId>" + key + "</externalId>" + xml(values) + "</account>"
                + more + "</SaveCustomer>");
    }

    private static List<String> codes(Reply reply) {
        return reply.status() < 400
                ? List.of()
                : reply.errors().isEmpty() ? List.of(reply.code()) : sorted(reply.errors());
    }

    /** Places in a customer are one step longer than fields of a record. */
    private static List<String> codes(SoapReply reply) {
        return reply.status() < 400
                ? List.of()
                : reply.errors().isEmpty() || reply.errors().get(0).endsWith(" /account")
                        ? List.of(reply.code())
                        : sorted(reply.errors().stream()
                                .map(e -> e.replaceFirst(" /(account|contacts/\\d+)/", " /"))
                                .toList());
    }

    private static List<String> sorted(List<String> errors) {
        return errors.stream().sorted().toList();
    }

    private void areEqual(Twins twins, String table, String kind) {
        Database database = Database.shared();
        String columns = String.join(
                ",",
                database.texts(
                        "select concat('convert(', column_name, ' using utf8mb4) collate utf8mb4_bin') from"
                                + " information_schema.columns where table_schema = database() and table_name = ? and"
                                + " column_name not in ('id', 'externalId', 'liveExternalId', 'createdDate',"
                                + " 'lastModifiedDate', 'systemModstamp', 'accountId') and generation_expression is null",
                        table));
        String row = "select json_array(" + columns + ") from " + table + " where externalId = ?";
        assertThat(database.texts(row, twins.soap)).as("rows of %s", twins).isEqualTo(database.texts(row, twins.rest));
        String journal = "select concat(j.operation, ' ', j.userId, ' ', j.changes) from journal j join " + table
                + " r on r.id = j.recordKey where j.kind = ? and r.externalId = ? order by j.seq";
        assertThat(common(database.texts(journal, kind, twins.soap), twins))
                .as("journal of %s", twins)
                .isEqualTo(common(database.texts(journal, kind, twins.rest), twins));
        String protocols = "select distinct j.protocol from journal j join " + table
                + " r on r.id = j.recordKey where j.kind = ? and r.externalId = ?";
        assertThat(database.texts(protocols, kind, twins.soap)).isSubsetOf("SOAP");
        assertThat(database.texts(protocols, kind, twins.rest)).isSubsetOf("REST");
    }

    /** The account of a contact is another one on each side; its id is not. */
    private static List<String> common(List<String> changes, Twins twins) {
        return changes.stream()
                .map(c -> twins.common(c).replaceAll("\"001[0-9A-Za-z]{15}\"", "\"ACCOUNT\""))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> generated_accounts_are_equal() {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Twins twins = twins(seed);
                    GeneratedFields fields = new GeneratedFields("accounts", seed);
                    Map<String, Object> first = fields.some();
                    first.putIfAbsent("name", "Twin " + seed);
                    for (int step = 0; step < STEPS; step++) {
                        Map<String, Object> values = step == 0 ? first : fields.some();
                        Reply byRest = api.put("/accounts/by-external-id/" + twins.rest, json(values));
                        SoapReply bySoap = saveAccount(twins.soap, values, "");
                        assertThat(codes(bySoap)).as("%s", values).isEqualTo(codes(byRest));
                    }
                    areEqual(twins, "account", "Account");
                }));
    }

    @TestFactory
    Stream<DynamicTest> generated_contacts_are_equal() {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Twins accounts = twins("of-" + seed);
                    Twins twins = twins("c-" + seed);
                    api.put("/accounts/by-external-id/" + accounts.rest, body("name", "x"))
                            .is(201);
                    saveAccount(accounts.soap, Map.of("name", "x"), "").isDone();
                    GeneratedFields fields = new GeneratedFields("contacts", seed);
                    Map<String, Object> first = fields.some();
                    first.putIfAbsent("lastName", "Twin " + seed);
                    for (int step = 0; step < STEPS; step++) {
                        Map<String, Object> values = step == 0 ? first : fields.some();
                        JsonObject json = Json.createObjectBuilder(json(values))
                                .add("account", body("externalId", accounts.rest))
                                .build();
                        Reply byRest = api.put("/contacts/by-external-id/" + twins.rest, json);
                        SoapReply bySoap = saveAccount(
                                accounts.soap,
                                Map.of(),
                                "<contacts><contact><externalId>" + twins.soap + "</externalId>" + xml(values)
                                        + "</contact></contacts>");
                        assertThat(codes(bySoap)).as("%s", values).isEqualTo(codes(byRest));
                    }
                    areEqual(twins, "contact", "Contact");
                }));
    }

    @Test
    void a_life_from_creation_to_the_recycle_bin_is_equal() {
        Twins twins = twins("life");
        String id = api.put("/accounts/by-external-id/" + twins.rest, body("name", "Life"))
                .is(201)
                .id();
        String soapId =
                saveAccount(twins.soap, Map.of("name", "Life"), "").isDone().id();

        Reply patched = api.patch("/accounts/" + id, body("phone", "1"), r -> r.header("If-Match", "\"1\""))
                .is(200);
        assertThat(patched.etag()).isEqualTo("\"2\"");
        String byId = "<SaveCustomer><account><id>" + soapId + "</id><phone>%s</phone></account>"
                + "<expectedVersion>1</expectedVersion></SaveCustomer>";
        assertThat(soap.call(byId.formatted("1")).isDone().text("version")).isEqualTo("2");

        assertThat(codes(soap.call(byId.formatted("2"))))
                .isEqualTo(codes(api.patch("/accounts/" + id, body("phone", "2"), r -> r.header("If-Match", "\"1\""))));
        String delete = "<DeleteCustomer><id>" + soapId + "</id></DeleteCustomer>";
        api.delete("/accounts/" + id).is(204);
        soap.call(delete).isDone();
        assertThat(codes(soap.call(delete))).isEqualTo(codes(api.delete("/accounts/" + id)));
        assertThat(codes(soap.call("<GetCustomer><id>" + soapId + "</id></GetCustomer>")))
                .isEqualTo(codes(api.get("/accounts/" + id)));
        areEqual(twins, "account", "Account");
    }

    /** Faults in the form, as each protocol has it: JSON on the one side, XML on the other. */
    @TestFactory
    Stream<DynamicTest> what_cannot_be_read_has_one_code() {
        record Case(String name, JsonValue json, String xml) {}
        return Stream.of(
                        new Case("colour", Json.createValue("red"), "red"),
                        new Case("annualRevenue", Json.createValue("abc"), "abc"),
                        new Case("isPersonAccount", Json.createValue("maybe"), "maybe"),
                        new Case("numberOfEmployees", Json.createValue(new BigDecimal("1.5")), "1.5"),
                        new Case("parentId", Json.createValue("nonsense"), "nonsense"),
                        new Case("parentId", Json.createValue("003000000000001AAA"), "003000000000001AAA"),
                        new Case("parentId", Json.createValue("001000000000001AAA"), "001000000000001AAA"),
                        new Case("parent", body("externalId", "nobody"), "<externalId>nobody</externalId>"),
                        new Case("createdDate", Json.createValue("yesterday"), "yesterday"),
                        new Case("createdDate", Json.createValue("2020-01-01T00:00:00Z"), "2020-01-01T00:00:00Z"),
                        new Case("createdDate", Json.createValue("1500-01-01T00:00:00Z"), "1500-01-01T00:00:00Z"),
                        new Case("isDeleted", JsonValue.TRUE, "true"),
                        new Case("version", Json.createValue(7), "7"),
                        new Case("ownerId", JsonValue.NULL, null))
                .map(c -> DynamicTest.dynamicTest(c.name + " " + c.xml, () -> {
                    Twins twins = twins(UUID.randomUUID());
                    JsonObject json = Json.createObjectBuilder(body("name", "x"))
                            .add(c.name, c.json)
                            .build();
                    String element = c.xml == null
                            ? "<fieldsToNull><field>" + c.name + "</field></fieldsToNull>"
                            : "<" + c.name + ">" + c.xml + "</" + c.name + ">";
                    Reply byRest = api.put("/accounts/by-external-id/" + twins.rest, json);
                    SoapReply bySoap = soap.call("<SaveCustomer><account><externalId>" + twins.soap
                            + "</externalId><name>x</name>" + element + "</account></SaveCustomer>");
                    assertThat(codes(bySoap)).isEqualTo(codes(byRest));
                    areEqual(twins, "account", "Account");
                }));
    }
}
