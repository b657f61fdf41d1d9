package org.mainstay.systemtests.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.SoapReply;
import org.mainstay.systemtests.client.User;

/** Files by SOAP: by MTOM and inside the XML, in both directions. */
class FilesIT {

    private static final int FIVE_MB = 5_000_000;

    private final Soap soap = Soap.admin();
    private final String key = "F-" + UUID.randomUUID();
    private final byte[] content = content(FIVE_MB);

    private static byte[] content(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private String attach(String content) {
        User.admin().put("/accounts/by-external-id/" + key, body("name", "With files"));
        return "<AttachFile><attachment><name>Plan für Öl.pdf</name><contentType>application/pdf</contentType>"
                + "<parent><externalId>" + key + "</externalId></parent></attachment><content>" + content
                + "</content></AttachFile>";
    }

    private String attachByPart() {
        return attach("<i:Include xmlns:i=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:content@test\"/>");
    }

    private static String get(String id) {
        return "<GetFile><id>" + id + "</id></GetFile>";
    }

    private static long filesThat(String condition) {
        return Database.shared().number("select count(*) from stored_file where " + condition);
    }

    @Test
    void five_megabytes_go_in_and_come_out_by_mtom_in_both_versions() throws Exception {
        String checksum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        for (Soap version : new Soap[] {soap, soap.in12()}) {
            SoapReply attached = version.callWithPart(attachByPart(), content).isDone();
            assertThat(attached.text("checksum")).isEqualTo(checksum);
            assertThat(attached.text("bodyLength")).isEqualTo("5000000");

            SoapReply back = version.callWithPart(get(attached.id()), null).isDone();
            assertThat(back.attachment()).isEqualTo(content);
            assertThat(back.text("name")).isEqualTo("Plan für Öl.pdf");
            assertThat(User.admin()
                            .get("/attachments/" + attached.id())
                            .is(200)
                            .json()
                            .getString("checksum"))
                    .isEqualTo(checksum);
        }
    }

    @Test
    void five_megabytes_go_in_and_come_out_inside_the_xml() {
        SoapReply attached =
                soap.call(attach(Base64.getEncoder().encodeToString(content))).isDone();
        SoapReply back = soap.call(get(attached.id())).isDone();
        assertThat(Base64.getMimeDecoder().decode(back.text("content"))).isEqualTo(content);
    }

    @Test
    void a_repeated_attachment_is_made_once_and_its_second_bytes_are_dropped() {
        String message = attach(Base64.getEncoder().encodeToString(content(1_000)));
        String idempotencyKey = UUID.randomUUID().toString();
        SoapReply first = soap.call("", message, r -> r.header("Idempotency-Key", idempotencyKey))
                .isDone();
        long files = filesThat("true");
        SoapReply again = soap.call("", message, r -> r.header("Idempotency-Key", idempotencyKey))
                .isDone();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.isReplayed()).isTrue();
        assertThat(filesThat("true")).isEqualTo(files);
    }

    @Test
    void a_refused_attachment_leaves_no_bytes() {
        long files = filesThat("true");
        soap.callWithPart(attachByPart().replace("<name>Plan für Öl.pdf</name>", ""), content)
                .isRefused("REQUIRED_FIELD_MISSING");
        soap.callWithPart(attachByPart().replace(key, "unknown"), content).isRefused("INVALID_CROSS_REFERENCE_KEY");
        assertThat(filesThat("true")).isEqualTo(files);
    }

    @Test
    void a_missing_part_is_the_callers_mistake() {
        soap.callWithPart(attachByPart(), null).isRefused("MALFORMED_REQUEST");
    }

    @Test
    void a_file_is_bound_to_its_record() {
        String id = soap.callWithPart(attachByPart(), content(10)).isDone().id();
        String account = User.admin()
                .get("/accounts?filter=externalId==" + key)
                .is(200)
                .items()
                .get(0)
                .getString("id");
        User.admin().delete("/accounts/" + account).isRefused(422, "DEPENDENCY_EXISTS");
        User.admin()
                .patch("/attachments/" + id, body("contentId", "x"))
                .isRefusedFor("contentId", "INVALID_FIELD_FOR_INSERT_UPDATE");
        User.admin()
                .post("/attachments", body("parentId", account, "name", "empty"))
                .isRefused(422, "UNSUPPORTED_OPERATION");

        long used = filesThat("inUse");
        User.admin().delete("/attachments/" + id).is(204);
        soap.call(get(id)).isRefused("ENTITY_IS_DELETED");
        assertThat(filesThat("inUse")).isEqualTo(used);
        User.admin().delete("/attachments/" + id + "?purge=true").is(204);
        soap.call(get(id)).isRefused("NOT_FOUND");
        assertThat(filesThat("inUse")).isEqualTo(used - 1);
    }

    @Test
    void a_file_of_more_than_100_mib_is_refused() {
        soap.callWithPart(attachByPart(), new byte[(100 << 20) + 1]).isRefused("REQUEST_TOO_LARGE");
    }
}
