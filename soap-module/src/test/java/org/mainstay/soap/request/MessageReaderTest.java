package org.mainstay.soap.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.soap.fault.SoapVersion;
import org.mainstay.soap.v1.contract.Mainstay;

class MessageReaderTest {

    private static final ContractSchema CONTRACT = contract();

    private static ContractSchema contract() {
        try {
            return new ContractSchema(
                    Path.of("src/main/webapp/WEB-INF/wsdl/mainstay-v1.xsd")
                            .toUri()
                            .toURL(),
                    Mainstay.class);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Message read(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return MessageReader.read(bytes, null, CONTRACT.check(bytes.length));
    }

    private static String envelope(String header, String body) {
        return "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/' xmlns='urn:mainstay:v1'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>" + header + "<S:Body>" + body
                + "</S:Body></S:Envelope>";
    }

    private static List<String> problems(String body) {
        return read(envelope("", body)).problems().stream()
                .map(p -> p.code() + " " + p.field())
                .toList();
    }

    private static void refused(ErrorCode code, String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @Test
    void what_must_be_known_of_a_message_is_found_in_it() {
        String header = "<S:Header><a:MessageID xmlns:a='http://www.w3.org/2005/08/addressing'>urn:1</a:MessageID>"
                + "<w:Security xmlns:w='http://docs.oasis-open.org/wss/2004/01/"
                + "oasis-200401-wss-wssecurity-secext-1.0.xsd'><w:UsernameToken><w:Username>eva</w:Username>"
                + "<w:Password>sel &amp; lerie</w:Password></w:UsernameToken></w:Security></S:Header>";
        Message message = read(envelope(header, "<GetCustomer><id>x</id></GetCustomer>"));

        assertThat(message.version()).isEqualTo(SoapVersion.SOAP_1_1);
        assertThat(message.operation()).isEqualTo("GetCustomer");
        assertThat(message.messageId()).isEqualTo("urn:1");
        assertThat(message.token()).isEqualTo(new Message.Token("eva", "sel & lerie"));
        assertThat(message.problems()).isEmpty();
    }

    @Test
    void a_password_that_is_a_digest_is_none() {
        String header = "<S:Header><w:Security xmlns:w='http://docs.oasis-open.org/wss/2004/01/"
                + "oasis-200401-wss-wssecurity-secext-1.0.xsd'><w:UsernameToken><w:Username>eva</w:Username>"
                + "<w:Password Type='x#PasswordDigest'>abc</w:Password></w:UsernameToken></w:Security></S:Header>";
        assertThat(read(envelope(header, "<GetCustomer/>")).token()).isEqualTo(new Message.Token("eva", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<SaveCustomer><account><nope>1</nope></account></SaveCustomer> | INVALID_FIELD account/nope",
                "<SaveCustomer><account><name>a</name><name>b</name></account></SaveCustomer> | INVALID_FIELD account/name",
                "<SaveCustomer><account><annualRevenue>x</annualRevenue></account></SaveCustomer>"
                        + "| INVALID_TYPE_ON_FIELD_IN_RECORD account/annualRevenue",
                "<SaveCustomer><account><isPersonAccount>maybe</isPersonAccount></account></SaveCustomer>"
                        + "| INVALID_TYPE_ON_FIELD_IN_RECORD account/isPersonAccount",
                "<SaveCustomer><account/><contacts><contact/><contact><birthdate>31.1.</birthdate></contact></contacts>"
                        + "</SaveCustomer> | INVALID_TYPE_ON_FIELD_IN_RECORD contacts/1/birthdate",
                "<SaveCustomer/> | MISSING_ARGUMENT account",
                "<GetCustomer><nope/></GetCustomer> | INVALID_PARAMETER nope",
                "<FindCustomers><limit>ten</limit></FindCustomers> | INVALID_PARAMETER limit",
                "<SaveCustomer><expectedVersion>1</expectedVersion><account/></SaveCustomer>"
                        + "| INVALID_PARAMETER expectedVersion",
                "<SaveCustomer><account xsi:nil='true'/></SaveCustomer> | INVALID_PARAMETER account",
                "<SaveCustomer><account><name xsi:nil='true'/></account></SaveCustomer> | INVALID_FIELD account/name",
                "<SaveCustomer><account a='b'/></SaveCustomer> | INVALID_PARAMETER account",
            })
    void what_the_schema_refuses_is_told_by_code_and_place(String body, String problem) {
        assertThat(problems(body)).first().isEqualTo(problem);
    }

    @Test
    void a_request_as_the_contract_has_it_has_no_problem() {
        assertThat(problems(
                        "<SaveCustomer><account><fieldsToNull><field>name</field></fieldsToNull><parent><externalId>x</externalId></parent>"
                                + "<annualRevenue> 1.50 </annualRevenue><isPersonAccount>1</isPersonAccount></account>"
                                + "<contacts><contact/></contacts><expectedVersion>7</expectedVersion></SaveCustomer>"))
                .isEmpty();
    }

    @Test
    void bytes_beside_the_xml_stand_for_content() {
        assertThat(problems(
                        "<AttachFile><attachment/><content><i:Include xmlns:i='http://www.w3.org/2004/08/xop/include'"
                                + " href='cid:a'/></content></AttachFile>"))
                .isEmpty();
        assertThat(problems("<AttachFile><attachment/><content>%</content></AttachFile>"))
                .containsExactly("INVALID_PARAMETER content");
    }

    @Test
    void what_is_no_message_is_refused() {
        refused(ErrorCode.MALFORMED_XML, "<!DOCTYPE a [<!ENTITY x 'y'>]>" + envelope("", "<GetCustomer/>"));
        refused(ErrorCode.MALFORMED_XML, envelope("", "<GetCustomer a='1' a='2'/>"));
        refused(ErrorCode.MALFORMED_XML, envelope("", "<GetCustomer>" + "<a>".repeat(100)));
        refused(ErrorCode.MALFORMED_XML, "");
        refused(ErrorCode.MALFORMED_REQUEST, "<a/>");
        refused(ErrorCode.MALFORMED_REQUEST, envelope("", ""));
        refused(ErrorCode.MALFORMED_REQUEST, envelope("", "<GetCustomer/><GetCustomer/>"));
        refused(ErrorCode.UNSUPPORTED_OPERATION, envelope("", "<DropCustomers/>"));
        refused(ErrorCode.UNSUPPORTED_OPERATION, envelope("", "<GetCustomer xmlns='urn:other'/>"));
        refused(
                ErrorCode.REQUEST_TOO_LARGE,
                envelope("", "<GetCustomer><id>" + "x".repeat(1 << 20) + "</id></GetCustomer>"));
    }
}
