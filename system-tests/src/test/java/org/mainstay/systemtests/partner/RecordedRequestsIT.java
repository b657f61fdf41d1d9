package org.mainstay.systemtests.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mainstay.systemtests.client.Partner;
import org.mainstay.systemtests.client.PartnerReply;
import org.mainstay.systemtests.client.SharedFolder;

/** Requests exactly as released clients sent them: with another session they are understood to their end. */
class RecordedRequestsIT {

    private final Partner admin = Partner.admin("64.0");

    @TestFactory
    Stream<DynamicTest> a_recorded_request_is_understood() throws IOException {
        try (Stream<Path> files = Files.list(SharedFolder.find("partner-soap/requests"))) {
            List<Path> requests =
                    files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
            return requests.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> answered(file)));
        }
    }

    private void answered(Path file) throws IOException {
        String name = file.getFileName().toString();
        Partner caller = name.contains("logout") ? Partner.admin("64.0") : admin;
        String message = Files.readString(file)
                .replaceAll(
                        "(<(?:\\w+:)?sessionId[^>]*>)[^<]*",
                        "$1" + (name.contains("expired") ? "x" : caller.session()));
        PartnerReply reply = caller.send(message.getBytes(StandardCharsets.UTF_8), r -> r);
        if (name.contains("login")) {
            reply.isRefused("LoginFault", "INVALID_LOGIN");
        } else if (name.contains("expired")) {
            reply.isRefused("UnexpectedErrorFault", "INVALID_SESSION_ID");
        } else if (name.contains("malformed")) {
            assertThat(reply.xml()).contains("MalformedQueryFault");
        } else if (reply.status() == 500) { // names fields of another organization, or spans of the past
            assertThat(reply.xml()).containsAnyOf("INVALID_FIELD", "INVALID_QUERY_LOCATOR", "INVALID_REPLICATION_DATE");
        }
    }
}
