package org.mainstay.systemtests.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.SoapReply;
import org.mainstay.systemtests.client.User;

/** Customers by SOAP: what operations do, what they refuse and how. */
class CustomersIT {

    private final Soap soap = Soap.admin();
    private final String key = "S-" + UUID.randomUUID();

    private String save(String account, String more) {
        return "<SaveCustomer><account><externalId>" + key + "</externalId>" + account + "</account>" + more
                + "</SaveCustomer>";
    }

    private String get() {
        return "<GetCustomer><externalId>" + key + "</externalId></GetCustomer>";
    }

    @Test
    void a_customer_is_saved_with_contacts_and_read_back_in_both_versions() {
        String contacts = "<contacts><contact><lastName>Öztürk</lastName></contact>"
                + "<contact><lastName>田中</lastName><email>t@example.jp</email></contact></contacts>";
        SoapReply saved = soap.call(save("<name>Brauerei Göß &amp; Söhne 株式会社</name>", contacts))
                .isDone();
        assertThat(saved.text("outcome")).isEqualTo("CREATED");

        for (Soap version : new Soap[] {soap, soap.in12()}) {
            SoapReply read = version.call(get()).isDone();
            assertThat(read.id()).isEqualTo(saved.id());
            assertThat(read.text("name")).isEqualTo("Brauerei Göß & Söhne 株式会社");
            assertThat(read.document()
                            .getElementsByTagNameNS("urn:mainstay:v1", "contact")
                            .getLength())
                    .isEqualTo(2);
        }
        assertThat(User.admin().get("/accounts/" + saved.id()).is(200).json().getString("name"))
                .isEqualTo("Brauerei Göß & Söhne 株式会社");
        assertThat(soap.call(save("<name>Brauerei Göß &amp; Söhne 株式会社</name>", ""))
                        .text("outcome"))
                .isEqualTo("UNCHANGED");
    }

    @Test
    void what_is_absent_stays_and_what_is_named_to_be_null_is_emptied() {
        soap.call(save("<name>Nil</name><phone>1</phone><fax>2</fax>", "")).isDone();
        soap.call(save("<fieldsToNull><field>phone</field></fieldsToNull>", "")).isDone();

        SoapReply read = soap.call(get()).isDone();
        assertThat(read.text("fax")).isEqualTo("2");
        assertThat(read.document()
                        .getElementsByTagNameNS("urn:mainstay:v1", "phone")
                        .getLength())
                .isZero();
    }

    @Test
    void one_refused_contact_takes_everything_back_and_its_place_is_told() {
        String contacts = "<contacts><contact><lastName>Good</lastName></contact>"
                + "<contact><lastName>Bad</lastName><email>nonsense</email></contact></contacts>";
        SoapReply refused = soap.call(save("<name>x</name>", contacts)).isRefused("INVALID_EMAIL_ADDRESS");
        assertThat(refused.errors()).containsExactly("INVALID_EMAIL_ADDRESS /contacts/1/email");
        assertThat(refused.status()).isEqualTo(500);
        soap.call(get()).isRefused("NOT_FOUND");
        assertThat(soap.in12().call(get()).isRefused("NOT_FOUND").status()).isEqualTo(500);
    }

    @Test
    void what_the_schema_refuses_is_told_by_the_codes_of_rest() {
        SoapReply refused = soap.call(save("<colour>red</colour><annualRevenue>much</annualRevenue>", ""))
                .isRefused("INVALID_FIELD");
        assertThat(refused.errors())
                .containsExactly(
                        "INVALID_FIELD /account/colour", "INVALID_TYPE_ON_FIELD_IN_RECORD /account/annualRevenue");
        soap.call("<SaveCustomer/>").isRefused("MISSING_ARGUMENT");
        soap.call("<FindCustomers><limit>many</limit></FindCustomers>").isRefused("INVALID_PARAMETER");
        soap.call("<FindCustomers><limit>1000</limit></FindCustomers>").isRefused("INVALID_PARAMETER");
        soap.call("<FindCustomers><filter>name=</filter></FindCustomers>").isRefused("MALFORMED_QUERY");
        soap.call("<GetCustomer><id>nonsense</id></GetCustomer>").isRefused("MALFORMED_ID");
        soap.call("<GetCustomer/>").isRefused("MISSING_ARGUMENT");
        soap.call("<ForgetEverything/>").isRefused("UNSUPPORTED_OPERATION");
    }

    @Test
    void customers_are_found_by_a_filter_page_by_page() {
        String mark = UUID.randomUUID().toString().substring(0, 30);
        for (int i = 0; i < 3; i++) {
            User.admin()
                    .post("/accounts", body("name", "Page " + i, "accountNumber", mark))
                    .is(201);
        }
        String find = "<FindCustomers><filter>accountNumber==" + mark + "</filter><sort>name</sort><limit>2</limit>";
        SoapReply first =
                soap.call(find + "<count>true</count></FindCustomers>").isDone();
        assertThat(first.text("total")).isEqualTo("3");
        assertThat(first.text("name")).isEqualTo("Page 0");
        SoapReply second = soap.call(find + "<cursor>" + first.text("next") + "</cursor></FindCustomers>")
                .isDone();
        assertThat(second.text("name")).isEqualTo("Page 2");
    }

    @Test
    void a_stale_version_is_refused_and_a_customer_can_be_deleted() {
        soap.call(save("<name>v1</name>", "")).isDone();
        soap.call(save("<name>v2</name>", "<expectedVersion>1</expectedVersion>"))
                .isDone();
        soap.call(save("<name>v3</name>", "<expectedVersion>1</expectedVersion>"))
                .isRefused("VERSION_MISMATCH");
        String delete = "<DeleteCustomer><externalId>" + key + "</externalId></DeleteCustomer>";
        assertThat(soap.call(delete).isDone().text("outcome")).isEqualTo("DELETED");
        soap.call(delete).isRefused("NOT_FOUND");
    }

    @Test
    void characters_that_xml_cannot_hold_are_replaced_in_answers() {
        User.admin()
                .put("/accounts/by-external-id/" + key, body("name", "bell \u0007 and \uFFFF"))
                .is(201);
        assertThat(soap.call(get()).isDone().text("name")).isEqualTo("bell \uFFFD and \uFFFD");
    }

    @Test
    void roles_hold_as_everywhere() {
        User viewer = User.withRole("viewer");
        Soap reading = Soap.nobody().as(viewer.name(), viewer.password());
        soap.call(save("<name>Seen</name>", "")).isDone();
        reading.call(get()).isDone();
        reading.call(save("<name>Written</name>", "")).isRefused("INSUFFICIENT_ACCESS");
    }

    @Test
    void a_repeated_request_has_one_effect_and_the_same_answer() {
        String idempotencyKey = UUID.randomUUID().toString();
        String create = "<SaveCustomer><account><externalId>" + key + "</externalId><name>Once</name></account>"
                + "<contacts><contact><lastName>Only one</lastName></contact></contacts></SaveCustomer>";
        SoapReply first = soap.call("", create, r -> r.header("Idempotency-Key", idempotencyKey))
                .isDone();
        SoapReply again = soap.call("", create, r -> r.header("Idempotency-Key", idempotencyKey))
                .isDone();
        assertThat(first.isReplayed()).isFalse();
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(soap.call(get())
                        .document()
                        .getElementsByTagNameNS("urn:mainstay:v1", "contact")
                        .getLength())
                .isEqualTo(1);
        soap.call("", save("<name>Other</name>", ""), r -> r.header("Idempotency-Key", idempotencyKey))
                .isRefused("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_message_id_makes_a_request_repeatable_too_and_refusals_are_repeated() {
        String header = "<a:MessageID xmlns:a=\"http://www.w3.org/2005/08/addressing\" S:mustUnderstand=\"1\">urn:uuid:"
                + UUID.randomUUID() + "</a:MessageID>";
        SoapReply first = soap.call(header, save("", ""), r -> r).isRefused("REQUIRED_FIELD_MISSING");
        SoapReply again = soap.call(header, save("", ""), r -> r).isRefused("REQUIRED_FIELD_MISSING");
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.text("traceId")).isEqualTo(first.text("traceId"));
    }

    @Test
    void the_contract_is_served_to_anybody_under_the_address_that_was_asked() throws Exception {
        String wsdl = page("?wsdl");
        assertThat(wsdl)
                .contains("location=\"" + Soap.address() + "\"", "schemaLocation=\"" + Soap.address() + "?xsd=1\"");
        assertThat(page("?xsd=1")).contains("targetNamespace=\"urn:mainstay:v1\"");
    }

    private static String page(String query) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(java.net.URI.create(Soap.address() + query))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
