package org.mainstay.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.server.LaunchedServer;
import org.mainstay.systemtests.server.ListeningSockets;
import org.mainstay.systemtests.server.RunningServer;

/**
 * The guide for administrators, followed on a Payara Server as it was unpacked, but for the numbers of its ports. The
 * database is that of the shared server.
 */
@Tag("server")
class PayaraServerGuideIT {
    static final String GUIDE = "payara-server.md";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path payara = Path.of(System.getProperty("mainstay.payara")).toAbsolutePath();
    private final Path work = LaunchedServer.freshFolder("guide").getParent();
    private final Path domain = work.resolve("domains/domain1");
    private final String httpPort = freePort();
    private final String adminPort = freePort();

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_administrator_who_follows_the_guide_runs_mainstay_on_loopback_only() throws Exception {
        unpackDomain();
        Guide guide = Guide.all(Path.of("..")).stream()
                .filter(candidate -> candidate.toString().equals(GUIDE))
                .findFirst()
                .orElseThrow();

        new GuideRun(guide, work, environment(), PATIENCE).check();

        assertThat(ListeningSockets.of(server())).containsExactlyInAnyOrder(httpPort, adminPort);
    }

    /** What a reader sets at the head of the guide. */
    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("AS_JAVA", System.getProperty("java.home")),
                Map.entry("AS_ADMIN_PORT", adminPort),
                Map.entry("PAYARA", payara.toString()),
                Map.entry("PATH", payara.resolve("bin") + ":" + System.getenv("PATH")),
                Map.entry("DOMAINS", domain.getParent().toString()),
                Map.entry("CONSOLE_PASSWORD", "known-to-the-administrator"),
                Map.entry(
                        "MAINSTAY_EAR",
                        Path.of(System.getProperty("mainstay.ear")).toString()),
                Map.entry("MARIADB_DRIVER", System.getProperty("mainstay.driver")),
                Map.entry("MAINSTAY_DB_URL", RunningServer.jdbcUrl()),
                Map.entry("MAINSTAY_DB_USER", RunningServer.databaseUser()),
                Map.entry("MAINSTAY_DB_PASSWORD", RunningServer.databasePassword()),
                Map.entry("MAINSTAY_URL", "http://127.0.0.1:" + httpPort),
                Map.entry("MAINSTAY_ADMIN_PASSWORD", RunningServer.adminPassword()));
    }

    private void unpackDomain() throws IOException {
        Path model = payara.resolve("glassfish/domains/domain1");
        Files.createDirectories(domain.getParent());
        try (Stream<Path> files = Files.walk(model)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, domain.resolve(model.relativize(file).toString()));
            }
        }
        Path settings = domain.resolve("config/domain.xml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replaceFirst("port=\"8080\"", "port=\"" + httpPort + "\"")
                        .replaceFirst("port=\"4848\"", "port=\"" + adminPort + "\""));
    }

    private ProcessHandle server() throws IOException {
        long pid = Long.parseLong(Files.readString(domain.resolve("config/pid")).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    @AfterEach
    void stopTheServer() throws Exception {
        if (Files.exists(domain.resolve("config/pid"))) {
            ProcessHandle server = server();
            server.destroy();
            server.onExit().get();
        }
    }
}
