package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOptionsTest {
    private static ClientOptions of(String url) throws LaunchFailedException {
        return new ClientOptions(new DatabaseAccess(JdbcUrl.withDefaults(url), "crm", "secret"));
    }

    @Test
    void host_port_user_and_database_are_those_of_the_url() throws LaunchFailedException {
        ClientOptions options = of("jdbc:mariadb://db.example.com:3307/mainstay");

        assertThat(options.database()).isEqualTo("mainstay");
        assertThat(options.connection())
                .contains("--host=db.example.com", "--port=3307", "--user=crm", "--skip-ssl")
                .startsWith("--no-defaults")
                .noneMatch(option -> option.contains("secret"));
    }

    @Test
    void the_usual_port_need_not_be_said_and_an_ipv6_address_is_one() throws LaunchFailedException {
        assertThat(of("jdbc:mariadb://[::1]/crm").connection()).contains("--host=::1", "--port=3306");
    }

    @ParameterizedTest
    @CsvSource({
        "sslMode=disable, --skip-ssl",
        "sslMode=trust, --skip-ssl-verify-server-cert",
        "sslMode=verify-ca, --ssl-verify-server-cert",
        "sslMode=verify-full&serverSslCert=/etc/ca.pem, --ssl-ca=/etc/ca.pem",
        "sslMode=VERIFY_FULL, --ssl-verify-server-cert",
    })
    void encryption_is_that_of_the_url(String parameters, String option) throws LaunchFailedException {
        assertThat(of("jdbc:mariadb://db/crm?" + parameters).connection()).contains(option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb:sequential://a,b/crm",
                "jdbc:mariadb://a,b/crm",
                "jdbc:mariadb://db",
                "jdbc:mariadb://db:port/crm"
            })
    void a_url_that_the_programs_do_not_understand_is_refused(String url) {
        assertThatThrownBy(() -> of(url))
                .isInstanceOf(LaunchFailedException.class)
                .hasMessageContaining("jdbc:mariadb://host:3306/name");
    }
}
