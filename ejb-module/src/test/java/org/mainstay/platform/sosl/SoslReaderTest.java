package org.mainstay.platform.sosl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.search.Term;

class SoslReaderTest {

    private static Term word(String text) {
        return new Term.Word(text, true);
    }

    private static Term beginning(String text) {
        return new Term.Word(text, false);
    }

    private static Term all(Term... parts) {
        return new Term.All(List.of(parts));
    }

    private static Term any(Term... parts) {
        return new Term.Any(List.of(parts));
    }

    private static Term find(String expression) {
        return SoslReader.read("FIND {" + expression + "}").term();
    }

    @Test
    void a_search_says_what_where_and_how_many() {
        Search search = SoslReader.read("find {acme \"blue harbour\" AND te?t*} in name fields"
                + " returning Account(Id, Name WHERE Name != 'a)b' ORDER BY Name LIMIT 3), Contact limit 20");
        assertThat(search.term())
                .isEqualTo(all(word("acme"), new Term.Phrase(List.of("blue", "harbour")), new Term.Pattern("te?t*")));
        assertThat(search.scope()).isEqualTo(Search.Scope.NAME);
        assertThat(search.limit()).isEqualTo(20);
        assertThat(search.returning())
                .containsExactly(
                        new Search.Returned("Account", "Id, Name", "WHERE Name != 'a)b' ORDER BY Name LIMIT 3"),
                        new Search.Returned("Contact", null, ""));
    }

    @Test
    void words_are_joined_by_operators_and_brackets() {
        assertThat(find("Zürich AND Böe OR (ce AND NOT de*)"))
                .isEqualTo(any(all(word("zurich"), word("boe")), all(word("ce"), new Term.Not(beginning("de")))));
        assertThat(find("aa NOT (bb OR cc)")).isEqualTo(all(word("aa"), new Term.Not(any(word("bb"), word("cc")))));
        assertThat(find("rock and roll")).isEqualTo(all(word("rock"), word("and"), word("roll")));
        assertThat(find("((ab))")).isEqualTo(word("ab"));
        assertThat(find("-- ab !!")).isEqualTo(word("ab"));
    }

    @Test
    void a_backslash_makes_signs_plain() {
        assertThat(find("C\\+\\+")).isEqualTo(word("c++"));
        assertThat(find("O\\'Brien")).isEqualTo(word("obrien"));
        assertThat(find("a\\*bc")).isEqualTo(all(word("a"), word("bc")));
        assertThat(find("a\\}bc")).isEqualTo(all(word("a"), word("bc")));
        assertThat(SoslReader.read("FIND 'it\\'s'").term()).isEqualTo(word("its"));
    }

    @Test
    void addresses_are_whole_and_numbers_are_their_digits() {
        assertThat(find("Ada@Example.com")).isEqualTo(word("ada@example.com"));
        assertThat(find("\"東京都\"")).isEqualTo(new Term.Run(List.of("東京", "京都")));
        assertThat(((Term.Any) find("\\(415\\) 555 1234")).parts()).contains(beginning("-4321555514"));
    }

    @Test
    void what_is_not_said_is_everything() {
        Search search = SoslReader.read("FIND {ab}");
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
                "FIND {!!}",
                "FIND {acme",
                "FIND {acme} IN ALL",
                "FIND {acme} RETURNING",
                "FIND {acme} RETURNING Account(Id",
                "FIND {acme} RETURNING Account, ",
                "FIND {acme OR}",
                "FIND {acme AND}",
                "FIND {OR acme}",
                "FIND {NOT acme}",
                "FIND {acme OR NOT other}",
                "FIND {(acme}",
                "FIND {acme)}",
                "FIND {\"acme}",
                "FIND {()}",
                "FIND {acme} LIMIT x",
                "SELECT Id FROM Account"
            })
    void others_are_refused(String sosl) {
        assertThatThrownBy(() -> SoslReader.read(sosl)).isInstanceOf(BusinessException.class);
    }

    @Test
    void long_ones_are_read_in_no_time_or_refused() {
        for (String part : List.of("a", "\\", "(", "\"", "a OR ", "NOT ", "a*", "*a", "1 ", "@", "東", "(ab ")) {
            try {
                assertThat(find(part.repeat(19_000 / part.length()))).isNotNull();
            } catch (BusinessException refused) {
                assertThat(refused).hasMessageContaining("cannot be read");
            }
        }
        assertThatThrownBy(() -> SoslReader.read("FIND {ab} RETURNING A(" + "(".repeat(19_000)))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> SoslReader.read("FIND {" + "a".repeat(30_000) + "}"))
                .isInstanceOf(BusinessException.class);
    }
}
