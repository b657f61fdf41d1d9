package org.mainstay.systemtests.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Partner;
import org.mainstay.systemtests.client.PartnerReply;
import org.mainstay.systemtests.client.RawConnection;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.server.RunningServer;

class PartnerIT {

    private final Partner admin = Partner.admin("64.0");
    private final String mark = UUID.randomUUID().toString();

    private String create(String record) {
        return admin.call("<create><sObjects>" + record + "</sObjects></create>")
                .isDone()
                .text("id");
    }

    private String named(String id) {
        return admin.call("<retrieve><fieldList>Name</fieldList><sObjectType>Account</sObjectType><ids>" + id
                        + "</ids></retrieve>")
                .text("Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.0", "64", "64.0/", "64.0/00D000000000001", "64.0/00D000000000001EAA", "65.0", "99.0"})
    void any_spelling_of_the_address_is_taken(String version) {
        admin.in(version).call("<getUserInfo/>").isDone();
    }

    @Test
    void a_retired_version_says_so() {
        admin.in("19.0").call("<getUserInfo/>").isRefused("UnexpectedErrorFault", "UNSUPPORTED_API_VERSION");
        admin.in("nonsense").call("<getUserInfo/>").isRefused("UnexpectedErrorFault", "INVALID_OPERATION");
    }

    @Test
    void login_tells_where_to_go_on() {
        PartnerReply reply = Partner.nobody("31.0")
                .call("<login><username>ADMIN</username><password>" + Soap.escape(RunningServer.adminPassword())
                        + "</password></login>")
                .isDone();
        assertThat(reply.xml())
                .contains("<serverUrl>" + RunningServer.baseUrl() + "/services/Soap/u/31.0/00D")
                .containsPattern("<sessionId>00D\\w{12}![\\w-]+</sessionId>")
                .contains("<passwordExpired>false</passwordExpired>")
                .containsPattern("<userId>005\\w{15}</userId>")
                .containsPattern("<organizationId>00D\\w{15}</organizationId>")
                .doesNotContain("chatterExternal");
    }

    @Test
    void nobody_is_served_without_a_session() {
        Partner nobody = Partner.nobody("64.0");
        for (Partner stranger : List.of(nobody, nobody.with("00D000000000001!nonsense"), nobody.with("x"))) {
            PartnerReply reply = stranger.call("<getUserInfo/>");
            reply.isRefused("UnexpectedErrorFault", "INVALID_SESSION_ID");
            assertThat(reply.xml()).contains("Session not found", "Illegal Session");
        }
        nobody.call("<login><username>admin</username><password>wrong</password></login>")
                .isRefused("LoginFault", "INVALID_LOGIN");
        nobody.call("<login/>").isRefused("LoginFault", "INVALID_LOGIN");
    }

    @Test
    void a_session_has_the_rights_of_its_user_and_ends_with_them() {
        User viewer = User.withRole("viewer");
        Partner caller = Partner.nobody("64.0").logIn(viewer.name(), viewer.password());
        caller.call("<query><queryString>SELECT Id FROM Account LIMIT 1</queryString></query>")
                .isDone();
        caller.call("<create><sObjects><type>Account</type><Name>x</Name></sObjects></create>")
                .isRefused("UnexpectedErrorFault", "INSUFFICIENT_ACCESS");
        admin.call("<update><sObjects><type>User</type><Id>" + viewer.id() + "</Id><IsActive>false</IsActive>"
                        + "</sObjects></update>")
                .isDone();
        caller.call("<getUserInfo/>").isRefused("UnexpectedErrorFault", "INVALID_SESSION_ID");
    }

    @Test
    void guessing_passwords_is_slowed() {
        User user = User.withRole("viewer");
        Partner nobody = Partner.nobody("64.0");
        for (int i = 0; i < 8; i++) {
            nobody.call("<login><username>" + user.name() + "</username><password>wrong " + i + "</password></login>")
                    .isRefused("LoginFault", "INVALID_LOGIN");
        }
        nobody.call("<login><username>" + user.name() + "</username><password>" + user.password()
                        + "</password></login>")
                .isRefused("LoginFault", "INVALID_LOGIN");
    }

    @Test
    void bodies_come_and_go_by_gzip_and_in_chunks() {
        byte[] message = admin.envelope("", "<describeSObject><sObjectType>Account</sObjectType></describeSObject>")
                .getBytes(StandardCharsets.UTF_8);
        PartnerReply plain = admin.send(message, r -> r).isDone();
        assertThat(plain.isCompressed()).isFalse();
        PartnerReply small = admin.send(Partner.gzip(message), r -> r.header("Content-Encoding", "gzip")
                        .header("Accept-Encoding", "gzip"))
                .isDone();
        assertThat(small.isCompressed()).isTrue();
        assertThat(small.xml()).isEqualTo(plain.xml());
        admin.send(message, r -> r.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(message))))
                .isDone();
        admin.send(message, r -> r.header("Content-Encoding", "br"))
                .isRefused("UnexpectedErrorFault", "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_whole_address_in_the_request_line_is_taken() {
        String message = admin.envelope("", "<getServerTimestamp/>");
        String answer = RawConnection.send(
                        RunningServer.baseUrl(),
                        "POST http://127.0.0.1/services/Soap/u/36.0 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                                + "Content-Type: text/xml\r\nContent-Length: " + message.length() + "\r\n\r\n"
                                + message)
                .text();
        assertThat(answer).contains("200", "<timestamp>");
    }

    @Test
    void records_are_understood_however_they_are_written() {
        for (String record : List.of(
                "<type>Account</type><Name>%s</Name>",
                "<Name>%s</Name><type>account</type><Id xsi:nil='true'/><Phone/>",
                "<x:type xmlns:x='urn:sobject.partner.soap.sforce.com' xsi:type='xsd:string'>Account</x:type>"
                        + "<x:NAME xmlns:x='urn:sobject.partner.soap.sforce.com' xsi:type='xsd:string'>%s</x:NAME>",
                "<type xmlns=''>Account</type><Name xmlns=''>%s</Name><fieldsToNull>Phone</fieldsToNull>")) {
            assertThat(named(create(record.formatted(mark)))).isEqualTo(mark);
        }
        String id = admin.call("<create><sObjects xmlns='' xsi:type='sfons:Account'><Type>Prospect</Type><Name>" + mark
                        + "</Name></sObjects></create>")
                .isDone()
                .text("id");
        assertThat(named(id)).isEqualTo(mark);
        assertThat(admin.call("<query><c-gensym32 xsi:type='xsd:string'>SELECT Type FROM Account WHERE Id = '" + id
                                + "'</c-gensym32></query>")
                        .texts("Type"))
                .containsExactly("Prospect");
        assertThat(admin.call("<delete><ids xsi:type='tns:ID'>" + id + "</ids></delete>")
                        .text("success"))
                .isEqualTo("true");
        assertThat(admin.call("<undelete><p:id xmlns:p='urn:x'>" + id + "</p:id></undelete>")
                        .text("success"))
                .isEqualTo("true");
        admin.call("<ns1:upsert xmlns:ns1='sobject.partner.soap.sforce.com'><ns1:externalIDFieldName>externalid"
                        + "</ns1:externalIDFieldName><ns1:sObjects><type>Account</type><ExternalId>" + mark
                        + "</ExternalId><Name>u</Name></ns1:sObjects></ns1:upsert>")
                .isDone();
    }

    @Test
    void records_come_back_as_clients_of_all_kinds_expect() {
        String id = create("<type>Account</type><Name>" + mark + "</Name>");
        String soql = "SELECT Name, Id, Phone, Owner.Name FROM Account WHERE Name = '" + mark + "'";
        PartnerReply reply = admin.call("<query><queryString>" + soql + "</queryString></query>")
                .isDone();
        assertThat(reply.xml())
                .contains(
                        "<records xsi:type=\"sf:sObject\"><sf:type>Account</sf:type><sf:Id>" + id + "</sf:Id><sf:Name>"
                                + mark + "</sf:Name><sf:Id>" + id + "</sf:Id><sf:Phone xsi:nil=\"true\"/>"
                                + "<sf:Owner xsi:type=\"sf:sObject\"><sf:type>Name</sf:type><sf:Id xsi:nil=\"true\"/><sf:Name>")
                .contains("<done>true</done><queryLocator xsi:nil=\"true\"/>")
                .contains("<size>1</size></result></queryResponse>");
    }

    @Test
    void what_is_not_offered_is_refused_by_a_typed_fault() {
        for (String operation : List.of("process", "sendEmail", "describeLayout", "findDuplicates", "nonsense")) {
            admin.call("<" + operation + "/>").isRefused("UnexpectedErrorFault", "INVALID_OPERATION");
        }
    }

    @Test
    void unknown_headers_are_ignored() {
        admin.call(
                        "<LimitInfoHeader/><x:Nonsense xmlns:x='urn:x'><y/></x:Nonsense><CallOptions><client>a</client>"
                                + "<defaultNamespace xsi:nil='true'/></CallOptions>",
                        "<getUserInfo/>")
                .isDone();
    }
}
