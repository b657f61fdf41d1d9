package org.mainstay.systemtests.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.client.Partner;
import org.mainstay.systemtests.client.PartnerReply;
import org.mainstay.systemtests.server.LaunchedServer;

/** What a client holds in its hands is good after the server was killed; and the server is reached by TLS. */
@Tag("micro")
class PartnerRestartIT {

    private static final String PASSWORD = "nothing is forgotten";
    private static final String STORE_PASSWORD = "a \"store\" \\ of keys";
    private static final int RECORDS = 450;

    private final Path data = LaunchedServer.freshFolder("partner");

    private LaunchedServer start(String... more) {
        List<String> options = new ArrayList<>(List.of("--https-port", Integer.toString(LaunchedServer.freePort())));
        options.addAll(List.of(more));
        Map<String, String> environment = Map.of(
                "MAINSTAY_ADMIN_PASSWORD", PASSWORD,
                "MAINSTAY_PUBLIC_URL", "https://crm.example.org/",
                "MAINSTAY_HTTPS_PASSWORD", STORE_PASSWORD);
        return LaunchedServer.start(data, environment, options.toArray(String[]::new))
                .awaitReady();
    }

    /** One that a company brings along: a PKCS12 file, made by the tool of the JDK. */
    private Path ownCertificate() throws IOException, InterruptedException {
        Path file = data.resolveSibling("own.p12");
        String[] made = {"-genkeypair", "-alias", "crm", "-keyalg", "EC", "-dname", "CN=localhost"};
        keytool(file, made, "-ext", "san=ip:127.0.0.1");
        keytool(file, new String[] {
            "-exportcert",
            "-alias",
            "crm",
            "-rfc",
            "-file",
            data.resolveSibling("own.pem").toString()
        });
        return file;
    }

    private static void keytool(Path file, String[] arguments, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of(more));
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", STORE_PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
    }

    private static Partner partner(LaunchedServer server) {
        return Partner.at(server.runFile().getString("url"), "64.0");
    }

    @Test
    void sessions_and_locators_outlive_the_server() throws Exception {
        String session;
        String locator;
        try (LaunchedServer server = start()) {
            Partner admin = partner(server).logIn("admin", PASSWORD);
            session = admin.session();
            for (int i = 0; i < RECORDS; i += 150) {
                admin.call("<create>" + "<sObjects><type>Account</type><Name>x</Name></sObjects>".repeat(150)
                                + "</create>")
                        .isDone();
            }
            PartnerReply first = admin.call(
                            "<QueryOptions><batchSize>200</batchSize></QueryOptions>",
                            "<query><queryString>SELECT Id FROM Account</queryString></query>")
                    .isDone();
            assertThat(first.elements("records")).hasSize(200);
            locator = first.text("queryLocator");
            byTls(server, data.resolve("https/certificate.pem"));
            server.process("serverPid").destroyForcibly();
        }
        String own = ownCertificate().toString();
        try (LaunchedServer server = start("--https-certificate", own)) {
            byTls(server, data.resolveSibling("own.pem"));
            Partner again = partner(server).with(session);
            PartnerReply second = again.call("<queryMore><queryLocator>" + locator + "</queryLocator></queryMore>")
                    .isDone();
            assertThat(second.elements("records")).hasSize(RECORDS - 200);
            assertThat(second.text("size")).isEqualTo(Integer.toString(RECORDS));
            again.call("<logout/>").isDone();
            again.call("<getUserInfo/>").isRefused("UnexpectedErrorFault", "INVALID_SESSION_ID");
        }
    }

    /** By a client that trusts this certificate and no other; log-in tells the public address. */
    private static void byTls(LaunchedServer server, Path certificate)
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpClient client =
                HttpClient.newBuilder().sslContext(trusting(certificate)).build();
        URI address = URI.create(server.runFile().getString("secureUrl") + "/services/Soap/u/64.0");
        String login = partner(server)
                .envelope("", "<login><username>admin</username><password>" + PASSWORD + "</password></login>");
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address)
                        .POST(BodyPublishers.ofString(login))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<serverUrl>https://crm.example.org/services/Soap/u/64.0/00D");
    }

    private static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "mainstay", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
