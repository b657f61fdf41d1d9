package org.mainstay.systemtests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.BasicCredentials;
import org.mainstay.systemtests.client.RawConnection;
import org.mainstay.systemtests.client.RawConnection.Answer;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.server.RunningServer;

/**
 * Requests that break HTTP, over a socket. What the connector cannot even read it refuses with a bare status line or by
 * closing; whatever reaches the application is answered with a problem document.
 */
@ExtendWith(Aftermath.class)
class RawRequestsIT {

    private static final String ACCOUNT = "{\"name\":\"raw\"}";
    private static final URI SERVER = RunningServer.baseUrl();
    private static final String HOST = "Host: " + SERVER.getAuthority() + "\r\n";
    private static final String CREDENTIALS =
            "Authorization: " + BasicCredentials.of("admin", RunningServer.adminPassword()) + "\r\n";

    private static String head(String requestLine, String headers) {
        return requestLine + "\r\n" + HOST + CREDENTIALS + headers + "Connection: close\r\n\r\n";
    }

    private static Answer get(String target) {
        return RawConnection.send(SERVER, head("GET " + target + " HTTP/1.1", ""));
    }

    private static Answer post(String headers, String body) {
        return RawConnection.send(SERVER, head("POST /api/v1/accounts HTTP/1.1", headers) + body);
    }

    /** Nothing of the inside shows, and what the application refuses it refuses as it always does. */
    private static void assertInForm(Answer answer) {
        assertThat(answer.text()).doesNotContainIgnoringCase("<html", "Exception", "\tat ");
        if (answer.text().contains("X-Request-Id")
                && answer.status() >= 400
                && !answer.body().isEmpty()) {
            assertThat(Json.createReader(new StringReader(answer.body())).readObject())
                    .as(answer.text())
                    .containsKeys("type", "title", "status", "detail", "code", "traceId");
            assertThat(answer.text()).contains("Content-Type: application/problem+json");
        }
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertInForm(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%00",
                "/api/v1/accounts/%00",
                "/api/v1/accounts%00",
                "/api/v1/accounts/001000000000000%00AA",
                "/api/v1/accounts/by-external-id/%FF",
                "/api/v1/%c0%ae%c0%ae/",
                "/api/v1/%ff",
                "/api/v1/\u00ff\u00fe",
                "/api/v1/accounts/..;/",
                "/api/v1/accounts/..;/users",
                "/api/v1/..;/..;/health",
                "/api/v1//accounts",
                "/api/v1/accounts/%2e%2e/users",
                "/api/v1/accounts%2F001",
                "/api/v1/accounts\\x",
                "/api/v1/accounts/%5c..",
                "/api/v1/../../WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/docs/../WEB-INF/web.xml",
                "/docs/problems/<x>",
                "/api/v1/<script>alert(1)</script>",
                "/error",
                "/nowhere",
                "api/v1/accounts",
                "*",
                "/api/v1/accounts#x",
                "/api/v1/accounts?%zz=1",
                "/api/v1/accounts?limit=%zz",
                "/api/v1/accounts?filter=%",
                "/api/v1/application.wadl"
            })
    void a_malformed_or_strange_address_is_refused(String target) {
        assertRefused(get(target));
    }

    /** The connector of Payara 6 answers these by itself, with nothing: an empty 200 where a 400 would be right. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/%zz", "/api/v1/%", "/api/v1/accounts/%0", "/docs/problems/%zz"})
    void an_address_with_a_broken_escape_reaches_nothing(String target) {
        Answer answer = get(target);

        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.text()).doesNotContain("X-Request-Id");
    }

    @Test
    void an_address_that_is_too_long_is_refused() {
        assertRefused(get("/api/v1/accounts/" + "a".repeat(5_000)));
        assertRefused(get("/api/v1/accounts/" + "a".repeat(100_000)));
        assertRefused(get("/api/v1/accounts?filter=" + "a".repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "TRACE", "CONNECT", "get", "G\u0000ET", "PROPFIND", "", "\u00e4"})
    void an_unknown_method_is_refused(String method) {
        assertRefused(RawConnection.send(SERVER, head(method + " /api/v1/accounts HTTP/1.1", "")));
    }

    @Test
    void a_method_of_any_length_is_refused() {
        assertRefused(RawConnection.send(SERVER, head("A".repeat(10_000) + " /api/v1/accounts HTTP/1.1", "")));
    }

    @Test
    void what_the_api_offers_is_told_without_a_description_of_its_inside() {
        Answer options = RawConnection.send(SERVER, head("OPTIONS /api/v1/accounts HTTP/1.1", ""));

        assertThat(options.status()).isEqualTo(200);
        assertThat(options.text()).contains("Allow: ").doesNotContain("wadl", "<");
        Answer head = RawConnection.send(SERVER, head("HEAD /api/v1/accounts HTTP/1.1", ""));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_request_without_a_host_is_refused() {
        assertRefused(RawConnection.send(
                SERVER, "GET /api/v1/accounts HTTP/1.1\r\n" + CREDENTIALS + "Connection: close\r\n\r\n"));
    }

    /** For these 505 is the right answer (RFC 9110, 15.6.6): the last word of the line is the version. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/accounts HTTP/9.9", "/api/v1/acc ounts HTTP/1.1", "/api/v1/accounts FTP/1.1"})
    void another_version_of_http_is_refused(String rest) {
        Answer answer = RawConnection.send(SERVER, head("GET " + rest, ""));

        assertThat(answer.status()).as(answer.text()).isIn(400, 505);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void what_is_no_http_is_not_answered_or_refused() {
        for (String garbage : new String[] {
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003".repeat(20), "nonsense\r\n\r\n",
                    "\r\n\r\n\r\n",
            "\u0000".repeat(10_000), "GET", ""
        }) {
            Answer answer = RawConnection.send(SERVER, garbage);
            assertThat(answer.status()).as(answer.text()).isIn(0, 400, 505);
            assertInForm(answer);
        }
    }

    @Test
    void headers_that_are_too_long_too_many_or_broken_are_refused() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append("X-").append(i).append(": a\r\n");
        }
        for (String headers :
                new String[] {"X-A: " + "a".repeat(20_000) + "\r\n", many.toString(), "X A : b\r\n", "X-A: a\u0000b\r\n"
                }) {
            assertRefused(RawConnection.send(SERVER, head("GET /api/v1/accounts HTTP/1.1", headers)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "99999999999999999999", "+14", "14, 15", "0x0e", ""})
    void a_content_length_that_is_none_is_refused(String length) {
        assertRefused(post("Content-Type: application/json\r\nContent-Length: " + length + "\r\n", ACCOUNT));
    }

    @Test
    void two_different_content_lengths_are_refused() {
        assertRefused(post("Content-Type: application/json\r\nContent-Length: 14\r\nContent-Length: 15\r\n", ACCOUNT));
    }

    @Test
    void a_body_that_ends_too_early_writes_nothing() {
        assertRefused(post("Content-Type: application/json\r\nContent-Length: 5\r\n", ACCOUNT));
        assertRefused(post("Content-Type: application/json\r\n", ACCOUNT));
        Answer cut = post("Content-Type: application/json\r\nContent-Length: 500\r\n", ACCOUNT);
        assertThat(cut.status()).as(cut.text()).isIn(0, 400);
        Answer cutChunk = post("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", "e\r\n{\"na");
        assertThat(cutChunk.status()).as(cutChunk.text()).isIn(0, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{}",
                "-5\r\n{}\r\n0\r\n\r\n",
                "ffffffffffffffffff\r\n{}",
                "hello\r\n\r\n",
                "\r\n\r\n",
                "2\r\n{}0\r\n\r\n"
            })
    void garbage_in_the_place_of_chunks_is_refused_or_not_answered(String chunks) {
        Answer answer = post("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", chunks);

        assertThat(answer.status()).as(answer.text()).isIn(0, 400);
        assertInForm(answer);
    }

    @Test
    void a_body_in_an_unknown_coding_is_refused() {
        String length = "Content-Type: application/json\r\nContent-Length: 14\r\n";

        assertRefused(post(length + "Transfer-Encoding: gzip\r\n", ACCOUNT));
        assertRefused(post(length + "Content-Encoding: gzip\r\n", ACCOUNT));
        assertThat(post(length + "Content-Encoding: identity\r\n", ACCOUNT).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application",
                "/",
                "",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "application/json,text/plain",
                "application/merge-patch+json",
                "application/json\u0000"
            })
    void another_type_of_body_is_refused(String type) {
        assertRefused(post("Content-Type: " + type + "\r\nContent-Length: 14\r\n", ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "x", "*/*;q=", "application/json;q=abc", ""})
    void an_answer_of_another_type_is_refused_in_ours(String accepted) {
        Answer answer = RawConnection.send(
                SERVER, head("GET /api/v1/accounts?limit=1 HTTP/1.1", "Accept: " + accepted + "\r\n"));

        assertThat(answer.status()).as(answer.text()).isIn(200, 400, 406);
        assertInForm(answer);
    }

    @Test
    void a_chunked_body_is_read_like_any_other() {
        Answer created = post(
                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                "7\r\n{\"name\"\r\n7\r\n:\"raw\"}\r\n0\r\n\r\n");

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String id =
                Json.createReader(new StringReader(created.body())).readObject().getString("id");
        User.admin().get("/accounts/" + id).is(200);
    }
}
