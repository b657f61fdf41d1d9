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

class RunCommandTest {

    private static RunOptions parse(Map<String, String> environment, String... arguments) {
        return CommandLine.populateCommand(new RunCommand(), arguments).options(environment);
    }

    @Test
    void without_options_it_listens_on_loopback_8080_with_the_embedded_database() {
        RunOptions options = parse(Map.of("MAINSTAY_DATA", "here"));

        assertThat(options.address()).isEqualTo(new HttpAddress("127.0.0.1", 8080));
        assertThat(options.ownDatabase()).isNull();
        assertThat(options.dataFolder()).isEqualTo(Path.of("here"));
        assertThat(options.server())
                .isEqualTo(new PayaraMicro(new ServerSettings(options.address(), "512m", ""), null));
    }

    @Test
    void the_data_option_wins_over_the_environment() {
        assertThat(parse(Map.of("MAINSTAY_DATA", "here"), "--data", "there").dataFolder())
                .isEqualTo(Path.of("there"));
    }

    @Test
    void the_database_password_may_come_from_the_environment() {
        RunOptions options = parse(
                Map.of("MAINSTAY_DB_PASSWORD", "secret"), "--db-url", "jdbc:mariadb://db/crm", "--db-user", "crm");

        assertThat(options.ownDatabase().password()).isEqualTo("secret");
        assertThat(options.ownDatabase().toString()).doesNotContain("secret");
    }

    @Test
    void tls_has_a_port_of_its_own_and_no_password_shows() {
        RunOptions options = parse(Map.of("MAINSTAY_HTTPS_PASSWORD", "secret"), "--https-port", "8443");

        assertThat(options.server().secureUrl()).contains("https://127.0.0.1:8443");
        assertThat(options.server().toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "--port 0, --port must be between",
        "--port 65536, --port must be between",
        "--https-port 0, --https-port must be between",
        "--https-port 8080, must not be that of --port",
        "--https-certificate a.p12, needs --https-port",
        "--heap lots, --heap must be",
        "--heap 512m;-Dx=y, --heap must be",
        "--db-user crm, need --db-url",
        "--db-url jdbc:mariadb://db/crm, needs --db-user",
        "--db-url jdbc:postgresql://db/crm --db-user crm, must start with jdbc:mariadb:",
    })
    void a_wrong_option_is_named(String arguments, String sentence) {
        assertThatThrownBy(() -> parse(Map.of(), arguments.split(" ")))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(sentence);
    }
}
