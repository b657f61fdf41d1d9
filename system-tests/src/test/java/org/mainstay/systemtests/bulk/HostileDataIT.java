package org.mainstay.systemtests.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.User;

/** Data that are not what they should be: refused with their place, and the job waits for better ones. */
class HostileDataIT {

    private static final int BOMB_MIB = Integer.getInteger("mainstay.bomb.mib", 200);

    private final Api api = User.admin();
    private final Job job = Job.create(api, "object", "accounts", "operation", "upsert");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/csv | `` | MALFORMED_CSV | no header",
                "text/csv | externalId,name~A | MALFORMED_CSV | line",
                "text/csv | externalId,name~A,b,c | MALFORMED_CSV | line",
                "text/csv | externalId,name~A,\"b~~c,d | MALFORMED_CSV | line",
                "text/csv | name~A | MISSING_ARGUMENT | externalId",
                "text/csv | externalId,stageName~A,b | INVALID_FIELD | Column 2 ('stageName')",
                "text/csv | externalId,name,Name~A,b,c | INVALID_FIELD | Column 3 ('Name')",
                "text/csv | externalId,contact.externalId~A,b | INVALID_FIELD | Column 2",
                "text/csv | externalId,version~A,1 | INVALID_FIELD_FOR_INSERT_UPDATE | version",
                "application/x-ndjson | {'externalId':'A'}~{'externalId':~ | MALFORMED_JSON | Line 2",
                "application/x-ndjson | {'externalId':'A'}~~['A'] | MALFORMED_JSON | Line 3",
                "application/x-ndjson | {'externalId':'A','stageName':'x'} | INVALID_FIELD | Line 1",
                "application/x-ndjson | {'externalId':'A','externalId':'B'} | MALFORMED_JSON | Line 1"
            })
    void is_refused_with_its_place(String type, String data, String code, String place) {
        Reply refused = job.upload(type, data.replace('~', '\n').replace('\'', type.endsWith("json") ? '"' : '\''));

        assertThat(refused.code()).as("%s", refused).isEqualTo(code);
        assertThat(refused.json().getString("detail")).contains(place);
        job.close().isRefused(409, "INVALID_JOB_STATE");
    }

    @Test
    void other_encodings_are_told_by_line() {
        byte[] latin = "externalId,name\nA,b\nC,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(job.upload("text/csv", latin).isRefused(400, "MALFORMED_CSV").text())
                .contains("Line 3");
        byte[] json = "{\"externalId\":\"M\u00fcller\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(job.upload("application/x-ndjson", json)
                        .isRefused(400, "MALFORMED_JSON")
                        .text())
                .contains("Line 1");
        job.upload("text/csv", "externalId,name\nA,b\n".getBytes(StandardCharsets.UTF_16))
                .isRefused(400, "MALFORMED_CSV");
        job.upload("text/csv", "\uFEFFexternalId,name\nA,b\n").is(200);
    }

    @Test
    void what_says_that_it_is_packed_is() throws IOException {
        job.packed("text/csv", "externalId,name\nA,b\n".getBytes(StandardCharsets.UTF_8))
                .isRefused(400, "MALFORMED_REQUEST");
        byte[] packed = bomb("externalId,name\n", "A,b\n", 1);
        job.packed("text/csv", java.util.Arrays.copyOf(packed, packed.length / 2))
                .isRefused(400, "MALFORMED_REQUEST");
    }

    /** Its size once unpacked is {@code -Dmainstay.bomb.mib}. */
    @Test
    void one_endless_row_is_given_up_early() throws IOException {
        assertThat(job.packed("text/csv", bomb("externalId,name\nA,", "x".repeat(1024), BOMB_MIB))
                        .isRefused(400, "MALFORMED_CSV")
                        .text())
                .contains("line");
        job.packed("application/x-ndjson", bomb("{\"externalId\":\"", "x".repeat(1024), BOMB_MIB))
                .isRefused(422, "LIMIT_EXCEEDED");
        job.packed("text/csv", bomb("", "a,".repeat(512), 1)).isRefused(400, "MALFORMED_CSV");
    }

    private static byte[] bomb(String start, String repeated, int mebibytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = repeated.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < (long) mebibytes << 20; written += piece.length) {
                out.write(piece);
            }
        }
        return bytes.toByteArray();
    }
}
