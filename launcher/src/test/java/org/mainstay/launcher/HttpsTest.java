package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {

    @TempDir
    private Path folder;

    private final HttpAddress address = new HttpAddress("127.0.0.1", 8443);

    @Test
    void a_certificate_for_trials_is_made_once_and_its_password_stays_in_files() throws Exception {
        DataFolder data = DataFolder.at(folder);
        Path work = Files.createDirectory(folder.resolve("work"));
        Https https = new Https(address, null, "");

        assertThat(https.serverOptions(data)).containsExactly("--sslport", "8443", "--sslcert", "mainstay");
        String hidden = https.javaOptions(data, work).get(0);
        assertThat(hidden).isEqualTo("@" + work.resolve("https.options"));
        String password = Files.readString(folder.resolve("https/password")).strip();
        assertThat(Files.readString(work.resolve("https.options"))).contains(password);
        assertThat(Files.readString(folder.resolve("https/certificate.pem"))).startsWith("-----BEGIN CERTIFICATE");

        byte[] made = Files.readAllBytes(folder.resolve("https/certificate.p12"));
        https.serverOptions(data);
        assertThat(Files.readAllBytes(folder.resolve("https/certificate.p12"))).isEqualTo(made);
    }

    @Test
    void a_certificate_that_cannot_be_read_is_refused_in_a_sentence() throws IOException {
        Path file = Files.writeString(folder.resolve("a.p12"), "no certificate");
        assertThatThrownBy(() -> new Https(address, file, "secret").serverOptions(DataFolder.at(folder)))
                .isInstanceOf(LaunchFailedException.class)
                .hasMessageContaining("MAINSTAY_HTTPS_PASSWORD")
                .hasMessageNotContaining("secret");
    }
}
