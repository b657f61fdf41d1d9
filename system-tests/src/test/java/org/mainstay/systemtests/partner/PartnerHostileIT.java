package org.mainstay.systemtests.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mainstay.systemtests.client.Partner;
import org.mainstay.systemtests.client.PartnerReply;
import org.mainstay.systemtests.client.RawConnection;
import org.mainstay.systemtests.server.LiveHeap;
import org.mainstay.systemtests.server.RunningServer;

/** Messages that are meant to harm: refused within a second, by a fault, and nothing of them stays in the heap. */
class PartnerHostileIT {

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final long NOISE = 24L << 20;

    private final Partner admin = Partner.admin("64.0");

    private Map<String, byte[]> messages() {
        String query = "<query><queryString>%s</queryString></query>";
        Map<String, String> texts = new TreeMap<>();
        texts.put("document type", "<!DOCTYPE a [<!ENTITY x 'y'>]>" + admin.envelope("", "<getUserInfo/>"));
        texts.put(
                "entity of a file",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + admin.envelope("", query.formatted("&x;")));
        texts.put("undeclared entity", admin.envelope("", query.formatted("&x;")));
        texts.put("nested", admin.envelope("", "<query>" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</query>"));
        texts.put("nested header", admin.envelope("<a>".repeat(10_000) + "</a>".repeat(10_000), "<getUserInfo/>"));
        texts.put("long header", admin.envelope("<a>" + "x".repeat(10_000_000) + "</a>", "<getUserInfo/>"));
        texts.put("a million elements", admin.envelope("", "<create>" + "<a/>".repeat(1_000_000) + "</create>"));
        texts.put("a query of 10 MB", admin.envelope("", query.formatted("x".repeat(10_000_000))));
        texts.put("an attribute of 10 MB", admin.envelope("", "<query a='" + "x".repeat(10_000_000) + "'/>"));
        texts.put("two requests", admin.envelope("", "<getUserInfo/><getUserInfo/>"));
        texts.put("no request", admin.envelope("", ""));
        texts.put("truncated", admin.envelope("", "<getUserInfo/>").substring(0, 200));
        texts.put("empty", "");
        texts.put("not XML", "{\"a\": 1}");
        texts.put("another root", "<a/>");
        texts.put(
                "SOAP 1.2",
                "<e:Envelope"
                        + " xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><getUserInfo/></e:Body></e:Envelope>");
        Map<String, byte[]> messages = new TreeMap<>();
        texts.forEach((name, text) -> messages.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return messages;
    }

    @TestFactory
    Stream<DynamicTest> a_hostile_message_is_refused_in_time() {
        admin.call("<getUserInfo/>").isDone();
        return messages().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    long started = System.nanoTime();
                    PartnerReply reply = admin.send(each.getValue(), r -> r);
                    assertThat(reply.status()).as("%s", reply).isEqualTo(500);
                    assertThat(reply.body().length).isLessThan(2_000);
                    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST);
                }));
    }

    /** Two gigabytes in some two megabytes, by somebody who is logged in and by nobody. */
    @Test
    void gzip_bombs_leave_the_heap_as_it_was() throws IOException {
        byte[] ofUser = bomb(admin.envelope("", "<query><queryString>"));
        byte[] ofNobody = bomb(Partner.nobody("64.0").envelope("", "<login><username>"));
        byte[] inHeader = bomb("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header><a>");
        refused(ofUser);
        long before = LiveHeap.bytes();
        for (int i = 0; i < 5; i++) {
            refused(ofUser);
            refused(ofNobody);
            refused(inHeader);
        }
        assertThat(LiveHeap.bytes() - before).as("bytes that stayed").isLessThan(NOISE);
        admin.call("<getUserInfo/>").isDone();
    }

    /** A machine that has other things to do is given a second chance. */
    private void refused(byte[] bomb) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3 && fastest > LONGEST.toNanos(); i++) {
            long started = System.nanoTime();
            PartnerReply reply = admin.send(bomb, r -> r.header("Content-Encoding", "gzip"));
            assertThat(reply.status()).isEqualTo(500);
            fastest = Math.min(fastest, System.nanoTime() - started);
        }
        assertThat(Duration.ofNanos(fastest)).isLessThan(LONGEST);
    }

    private static byte[] bomb(String envelope) throws IOException {
        String start = envelope.replaceFirst("(</[^>]*>)+$", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 2_048; i++) {
                gzip.write(block);
            }
        }
        return out.toByteArray();
    }

    @Test
    void what_is_no_gzip_is_refused() {
        admin.send("no gzip".getBytes(StandardCharsets.UTF_8), r -> r.header("Content-Encoding", "gzip"))
                .isRefused(null, null);
        byte[] broken = Partner.gzip(admin.envelope("", "<getUserInfo/>").getBytes(StandardCharsets.UTF_8));
        admin.send(Arrays.copyOf(broken, broken.length / 2), r -> r.header("Content-Encoding", "gzip"))
                .isRefused(null, null);
    }

    @Test
    void no_page_ever_leaks() {
        for (String line : new String[] {
            "GET /services/Soap/u/64.0", "PUT /services/Soap/u/64.0", "DELETE /services/Soap/u/64.0",
            "GET /services/Soap/u/", "POST /services/Soap/u/%zz", "OPTIONS /services/Soap/u/64.0"
        }) {
            String answer = RawConnection.send(
                            RunningServer.baseUrl(),
                            line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                    .text();
            assertThat(answer).as(line).doesNotContainIgnoringCase("<html");
        }
    }
}
