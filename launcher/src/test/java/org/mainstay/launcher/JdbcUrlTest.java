package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {

    @Test
    void settings_are_added_to_a_plain_url() {
        assertThat(JdbcUrl.withDefaults("jdbc:mariadb://db/crm"))
                .startsWith("jdbc:mariadb://db/crm?connectTimeout=5000&")
                .contains("&connectionTimeZone=UTC&");
    }

    @Test
    void what_the_user_chose_stays() {
        assertThat(JdbcUrl.withDefaults("jdbc:mariadb://db/crm?connectTimeout=1&sslMode=verify-full"))
                .startsWith("jdbc:mariadb://db/crm?connectTimeout=1&sslMode=verify-full&socketTimeout=")
                .doesNotContain("connectTimeout=5000");
    }
}
