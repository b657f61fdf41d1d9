package org.mainstay.platform.sosl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.error.BusinessException;

class SoslReaderTest {

    @Test
    void a_search_says_what_where_and_how_many() {
        Search search = SoslReader.read("find {acme \"blue harbour\" AND te?t*} in name fields"
                + " returning Account(Id, Name WHERE Name != 'a)b' ORDER BY Name LIMIT 3), Contact limit 20");
        assertThat(search.words()).containsExactly("acme", "blue harbour", "te?t*");
        assertThat(search.scope()).isEqualTo(Search.Scope.NAME);
        assertThat(search.limit()).isEqualTo(20);
        assertThat(search.returning())
                .containsExactly(
                        new Search.Returned("Account", "Id, Name", "WHERE Name != 'a)b' ORDER BY Name LIMIT 3"),
                        new Search.Returned("Contact", null, ""));
    }

    @Test
    void what_is_not_said_is_everything() {
        Search search = SoslReader.read("FIND {a\\}b}");
        assertThat(search.words()).containsExactly("a}b");
        assertThat(search.scope()).isEqualTo(Search.Scope.ALL);
        assertThat(search.returning()).isEmpty();
        assertThat(search.limit()).isEqualTo(Search.MOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FIND",
                "FIND {}",
                "FIND {*}",
                "FIND {a}",
                "FIND {acme",
                "FIND {acme} IN ALL",
                "FIND {acme} RETURNING",
                "FIND {acme} RETURNING Account(Id",
                "FIND {acme} RETURNING Account, ",
                "FIND {acme OR other}",
                "FIND {acme} LIMIT x",
                "SELECT Id FROM Account"
            })
    void others_are_refused(String sosl) {
        assertThatThrownBy(() -> SoslReader.read(sosl)).isInstanceOf(BusinessException.class);
    }

    @Test
    void long_ones_are_read_in_no_time_or_refused() {
        assertThatThrownBy(() -> SoslReader.read("FIND {" + "a".repeat(30_000) + "}"))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> SoslReader.read("FIND {" + "\\".repeat(19_000)))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> SoslReader.read("FIND {ab} RETURNING A(" + "(".repeat(19_000)))
                .isInstanceOf(BusinessException.class);
    }
}
