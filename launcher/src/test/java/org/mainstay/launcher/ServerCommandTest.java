package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class ServerCommandTest {
    private static final Map<String, String> CHECKOUT =
            Map.of("MAINSTAY_PAYARA", "payara", "MAINSTAY_EAR", "mainstay.ear", "MAINSTAY_CONSOLE_PASSWORD", "chosen");

    private static PayaraServer parse(Map<String, String> environment, String... arguments) {
        RunOptions options =
                CommandLine.populateCommand(new ServerCommand(), arguments).options(environment);
        return (PayaraServer) options.server();
    }

    @Test
    void the_checkout_names_server_and_application() {
        PayaraServer server = parse(CHECKOUT);

        assertThat(server.home()).isEqualTo(Path.of("payara"));
        assertThat(server.ear()).isEqualTo(Path.of("mainstay.ear"));
        assertThat(server.adminConsole()).isEqualTo(new AdminConsole(4848, "chosen"));
    }

    @Test
    void the_console_is_on_loopback_wherever_the_application_is() {
        PayaraServer server = parse(CHECKOUT, "--host", "0.0.0.0", "--admin-port", "4900");

        assertThat(server.settings().address().host()).isEqualTo("0.0.0.0");
        assertThat(server.adminConsole().address()).isEqualTo(new HttpAddress("127.0.0.1", 4900));
    }

    @ParameterizedTest
    @CsvSource({
        "--port 0, --port must be between",
        "--admin-port 0, --admin-port must be between",
        "--port 9000 --admin-port 9000, must not be that of --port",
    })
    void a_wrong_option_is_named(String arguments, String sentence) {
        assertThatThrownBy(() -> parse(CHECKOUT, arguments.split(" ")))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void without_a_server_it_does_not_start() {
        assertThatThrownBy(() -> parse(Map.of()))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--payara is needed");
    }
}
