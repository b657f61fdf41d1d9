package org.mainstay.systemtests.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mainstay.systemtests.client.BasicCredentials;
import org.mainstay.systemtests.client.RawConnection;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.SoapReply;
import org.mainstay.systemtests.server.RunningServer;

/** Messages that are meant to harm: refused within a second, by a fault. */
class HostileXmlIT {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final String GET = "<GetCustomer><externalId>x</externalId></GetCustomer>";

    private final Soap soap = Soap.admin();

    private String message() {
        return soap.envelope("", GET);
    }

    private Map<String, byte[]> messages() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("document type", "<!DOCTYPE a [<!ENTITY x 'y'>]>" + message());
        texts.put(
                "entity of a file",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + soap.envelope("", "<GetCustomer><externalId>&x;</externalId></GetCustomer>"));
        texts.put("external document type", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'>" + message());
        texts.put("entity bomb", bomb());
        texts.put("undeclared entity", soap.envelope("", "<GetCustomer><externalId>&x;</externalId></GetCustomer>"));
        texts.put(
                "nested 10,000 deep",
                soap.envelope("", "<GetCustomer>" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</GetCustomer>"));
        texts.put("a header nested 10,000 deep", soap.envelope("<a>".repeat(10_000) + "</a>".repeat(10_000), GET));
        texts.put("truncated", message().substring(0, message().length() - 20));
        texts.put("empty", "");
        texts.put("not XML", "{\"a\": 1}");
        texts.put("attribute twice", soap.envelope("", "<GetCustomer a='1' a='2'/>"));
        texts.put(
                "attribute twice by namespaces",
                soap.envelope("", "<GetCustomer xmlns:p='u' xmlns:q='u' p:a='' q:a=''/>"));
        texts.put("undeclared prefix", soap.envelope("", "<x:GetCustomer/>"));
        texts.put(
                "a million elements", soap.envelope("", "<GetCustomer>" + "<a/>".repeat(1_000_000) + "</GetCustomer>"));
        texts.put("an attribute of 10 MB", soap.envelope("", "<GetCustomer a='" + "x".repeat(10_000_000) + "'/>"));
        texts.put(
                "a text of 10 MB",
                soap.envelope("", "<GetCustomer><id>" + "x".repeat(10_000_000) + "</id></GetCustomer>"));
        texts.put("a name of 1 MB", soap.envelope("", "<" + "x".repeat(1_000_000) + "/>"));
        texts.put("processing instruction", "<?a b?>" + message());
        texts.put("two requests", soap.envelope("", GET + GET));
        texts.put("no request", soap.envelope("", ""));
        texts.put("another root", "<a/>");
        texts.put("declared as ISO-8859-1", "<?xml version='1.0' encoding='ISO-8859-1'?>" + message());
        texts.put("XML 1.1", "<?xml version='1.1'?>" + soap.envelope("", "<GetCustomer><id>&#1;</id></GetCustomer>"));
        texts.put("NUL", soap.envelope("", "<GetCustomer><id>\0</id></GetCustomer>"));
        Map<String, byte[]> messages = new TreeMap<>();
        texts.forEach((name, text) -> messages.put(name, text.getBytes(StandardCharsets.UTF_8)));
        messages.put(
                "no UTF-8",
                soap.envelope("", "<GetCustomer><id>ü</id></GetCustomer>").getBytes(StandardCharsets.ISO_8859_1));
        messages.put("UTF-32", message().getBytes(Charset.forName("UTF-32")));
        messages.put(
                "declared as UTF-16 but UTF-8",
                ("<?xml version='1.0' encoding='UTF-16'?>" + message()).getBytes(StandardCharsets.UTF_8));
        return messages;
    }

    private String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return bomb + "]>" + soap.envelope("", "<GetCustomer><externalId>&a9;</externalId></GetCustomer>");
    }

    private static void inTime(Runnable call) {
        long started = System.nanoTime();
        call.run();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST);
    }

    @TestFactory
    Stream<DynamicTest> a_hostile_message_is_refused_in_time() {
        soap.send("text/xml", message().getBytes(StandardCharsets.UTF_8)).isRefused("NOT_FOUND");
        return messages().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> inTime(() -> {
                            SoapReply reply = soap.send("text/xml", each.getValue());
                            assertThat(reply.code())
                                    .isIn(
                                            "MALFORMED_XML",
                                            "MALFORMED_REQUEST",
                                            "REQUEST_TOO_LARGE",
                                            "UNSUPPORTED_OPERATION");
                            assertThat(reply.body().length).isLessThan(2_000);
                        })));
    }

    @Test
    void wrong_content_types_are_refused_by_a_fault() {
        byte[] message = message().getBytes(StandardCharsets.UTF_8);
        for (String type : new String[] {
            null,
            "",
            "application/json",
            "text/plain",
            "multipart/form-data; boundary=x",
            "multipart/related; type=\"text/xml\"",
            "text/xml; charset=utf-7",
            "x".repeat(5_000)
        }) {
            assertThat(soap.send(type, message).code())
                    .as("%s", type)
                    .isIn("UNSUPPORTED_MEDIA_TYPE", "MALFORMED_REQUEST");
        }
        soap.in12()
                .send("text/xml", soap.in12().envelope("", GET).getBytes(StandardCharsets.UTF_8))
                .isRefused("MALFORMED_REQUEST");
    }

    @Test
    void other_methods_and_addresses_are_refused_by_a_fault() {
        for (String line : new String[] {
            "GET /services/mainstay/v1",
            "PUT /services/mainstay/v1",
            "GET /services/mainstay/v1?x",
            "DELETE /services/mainstay/v1",
            "POST /services/mainstay/v1/soap11",
            "GET /services/mainstay/v1/soap12?wsdl",
            "GET /services/",
            "POST /services/other"
        }) {
            String answer = RawConnection.send(
                            RunningServer.baseUrl(),
                            line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                    .text();
            assertThat(answer).as(line).contains("<faultcode>").doesNotContainIgnoringCase("<html");
            assertThat(answer).as(line).matches("(?s)HTTP/1.1 (404|405).*");
        }
    }

    @Test
    void a_hundred_megabytes_are_refused_before_they_are_read() {
        String head =
                "POST /services/mainstay/v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/xml\r\nAuthorization: "
                        + BasicCredentials.of("admin", RunningServer.adminPassword());
        String announced = head + "\r\nContent-Length: 104857600\r\n\r\n" + message();
        String chunks = ("100000\r\n" + "x".repeat(1 << 20) + "\r\n").repeat(100);
        String chunked = head + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n";

        inTime(() -> assertThat(
                        RawConnection.send(RunningServer.baseUrl(), announced).status())
                .isEqualTo(413));
        // the server may close before all was sent, and what it said is lost then
        inTime(() -> assertThat(
                        RawConnection.send(RunningServer.baseUrl(), chunked).status())
                .isIn(413, 0));
    }
}
