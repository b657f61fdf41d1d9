package org.mainstay.soap.partner.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.error.BusinessException;

class PartnerMessageTest {

    private static final String ENVELOPE = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><e:Header>%s</e:Header><e:Body>%s</e:Body></e:Envelope>";

    private static MessageReader open(String message) {
        return MessageReader.open(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), null);
    }

    private static MessageReader message(String header, String body) {
        return open(ENVELOPE.formatted(header, body));
    }

    private static Arguments arguments(String body) {
        return message("", body).arguments(1_000);
    }

    @Test
    void headers_are_known_before_the_body_is_read() {
        MessageReader message = message(
                "<SessionHeader xmlns='urn:partner.soap.sforce.com'><sessionId> a!b </sessionId></SessionHeader>"
                        + "<x:QueryOptions xmlns:x='urn:x'><batchSize>250</batchSize></x:QueryOptions>"
                        + "<AllOrNoneHeader><allOrNone>1</allOrNone></AllOrNoneHeader><Nonsense/>",
                "<create><sObjects>");
        assertThat(message.operation()).isEqualTo("create");
        assertThat(message.headers()).isEqualTo(new Headers("a!b", 250, true, false));
        assertThatThrownBy(() -> message.arguments(1_000)).isInstanceOf(BusinessException.class);
    }

    @Test
    void arguments_are_found_by_name_or_by_place() {
        assertThat(arguments("<q:query xmlns:q='urn:x'><QueryString>a</QueryString></q:query>")
                        .required(0, "queryString"))
                .isEqualTo("a");
        assertThat(arguments("<query><c-gensym32>a</c-gensym32></query>").required(0, "queryString"))
                .isEqualTo("a");
        assertThat(arguments("<delete><id>a</id><id>b</id></delete>").texts(0, "ids"))
                .containsExactly("a", "b");
        assertThat(arguments("<retrieve><fieldList>a</fieldList><sObjectType>b</sObjectType><ids>c</ids></retrieve>")
                        .texts(2, "ids"))
                .containsExactly("c");
        assertThatThrownBy(() -> arguments("<query/>").required(0, "queryString"))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void empty_and_nil_are_the_same_and_types_need_no_prefix_of_theirs() {
        Element record = arguments("<create><sObjects xsi:type='sfons:Account'><A/><B xsi:nil='true'>x</B><C> x </C>"
                        + "<D>a<!-- b -->c</D></sObjects></create>")
                .elements(0, "sObjects")
                .get(0);
        assertThat(record.type()).isEqualTo("Account");
        assertThat(record.children()).extracting(Element::value).containsExactly(null, null, " x ", "ac");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<a/>",
                "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><a/></e:Body></e:Envelope>",
                "<Envelope><Body/></Envelope>",
                "<Envelope/>",
                "<Envelope><Other/></Envelope>",
                "<!DOCTYPE a><Envelope><Body><a/></Body></Envelope>"
            })
    void other_messages_are_refused(String message) {
        assertThatThrownBy(() -> open(message)).isInstanceOf(BusinessException.class);
    }

    @Test
    void what_is_too_much_is_refused() {
        assertThatThrownBy(() -> message("<a>" + "x".repeat(100_000) + "</a>", "<b/>"))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> message("<a/>".repeat(1_000), "<b/>")).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> arguments("<login><username>" + "x".repeat(2_000) + "</username></login>"))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> arguments("<a/><b/>")).isInstanceOf(BusinessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.0", "64", "64.0/", "64.0/00D000000000001", "64.0/00D000000000001/"})
    void addresses_are_spelt_in_many_ways(String version) {
        assertThat(PartnerAddress.parse("/services/Soap/u/" + version))
                .hasValueSatisfying(
                        a -> assertThat(version).startsWith(a.version()).startsWith("" + a.major()));
        assertThat(PartnerAddress.parse("/services/Soap/u/x")).isEmpty();
    }
}
