package org.mainstay.platform.search.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.search.token.Token.Kind;

/** Which tokens texts of many scripts have, and where. */
class TokenizerTest {

    private static String tokens(String text) {
        return Tokenizer.tokens(text).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller & Söhne GmbH        | muller sohne gmbh",
                "MÜLLER                     | muller",
                "Mu\u0308ller               | muller",
                "Straße                     | strasse",
                "STRASSE                    | strasse",
                "Łódź                       | lodz",
                "Ærø Østergård              | aero ostergard",
                "Þórður Guðmundsson         | thordur gudmundsson",
                "Đặng Thị Ngọc              | dang thi ngoc",
                "ISTANBUL İstanbul ıssız    | istanbul istanbul issiz",
                "Ｔｏｋｙｏ　１２３              | tokyo 123",
                "ﬁnance №5                  | finance no5",
                "Οδυσσεύς ΟΔΥΣΣΕΎΣ          | οδυσσευσ οδυσσευσ",
                "Алёна Йошкар-Ола           | алена иошкар ола",
                "مُحَمَّد أحمد إسلام          | محمد احمد اسلام",
                "فاطمة على کریم             | فاطمه علي كريم",
                "שָׁלוֹם                       | שלומ",
                "हिन्दी भाषा                   | हिन्दी भाषा",
                "電力                        | 電力 力",
                "東京都                      | 東京 京都 都",
                "ガス ｶﾞｽ                    | ガス ス ガス ス",
                "サーバー                     | サー ーバ バー ー",
                "한국전력                     | 한국 국전 전력 력",
                "กรุงเทพ                     | กร รุ ุง งเ เท ทพ พ",
                "東京tower駅                  | 東京 京 tower 駅",
                "C++ C# F# c                | c++ c c# c f# f c",
                "A+B Canal+                 | a b canal+ canal",
                "AT&T AG IT                 | at t ag it",
                "O'Brien d’Oise Best o' B   | obrien brien doise oise best o b",
                "AW-00011000 0000 007       | aw 00011000 11000 0000 0 007 7",
                "٠١٢٣                        | 0123 123",
                "so\u00ADft zero\u200Bwidth | soft zerowidth",
                "😀 — … ´´ ''               | ''",
            })
    void a_text_has_the_tokens(String text, String expected) {
        assertThat(tokens(text)).isEqualTo(expected.equals("''") ? "" : expected);
    }

    @Test
    void an_address_is_a_token_beside_its_words() {
        assertThat(tokens("Mail: Ada.King@Example.COM, or to <x@y.de>."))
                .isEqualTo("mail ada king ada.king@example.com example com or to x x@y.de y de");
        assertThat(tokens("@home me@ a@b @@")).isEqualTo("home me a a@b b");
        assertThat(tokens("josé@exämple.de")).isEqualTo("jose jose@example.de example de");
    }

    @Test
    void places_are_those_of_the_text_that_was_given() {
        String text = "Zu\u0308rich 😀 Straße 東京";
        List<String> pieces = Tokenizer.tokens(text).stream()
                .map(token -> text.substring(token.start(), token.end()))
                .toList();
        assertThat(pieces).containsExactly("Zu\u0308rich", "Straße", "東京", "京");
    }

    @Test
    void long_words_are_cut() {
        Token token = Tokenizer.tokens("😀" + "ä".repeat(300)).get(0);
        assertThat(token.text()).isEqualTo("a".repeat(Token.LONGEST));
        assertThat(token.kind()).isEqualTo(Kind.WORD);
        assertThat(token.end()).isEqualTo(302);
    }

    @Test
    void wildcards_belong_to_words_where_they_mean_something() {
        assertThat(Tokenizer.tokensWithWildcards("te?t* a").stream().map(Token::text))
                .containsExactly("te?t*", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 221 123-4567",
                "+49 (0)221 1234567",
                "0049 221 1234567",
                "+49.221.1234567 ext. 89",
                "٠٠٤٩ ٢٢١ ١٢٣٤٥٦٧"
            })
    void a_number_is_its_digits_however_it_is_written(String number) {
        assertThat(PhoneNumber.digits(number)).isEqualTo("492211234567");
        assertThat(PhoneNumber.tokens(number).stream().map(Token::text))
                .containsExactly("+492211234567", "-765432112294");
    }

    @Test
    void a_number_without_its_country_is_found_by_what_it_lacks() {
        assertThat(PhoneNumber.digits("0221 123 45 67")).isEqualTo("2211234567");
        assertThat(PhoneNumber.shorter("492211234567")).contains(PhoneNumber.backwards("2211234567"));
        assertThat(PhoneNumber.digits("none")).isEmpty();
        assertThat(PhoneNumber.tokens("-")).isEmpty();
    }

    @Test
    void hostile_texts_are_split_in_no_time() {
        for (String part : List.of("a", "'", "@", "+", "a'", "a@", "\u0301", "東", "\uD800", "(0)", "1 ", "\u0000")) {
            String text = part.repeat(50_000);
            assertThat(Tokenizer.tokens(text)).isNotNull();
            assertThat(PhoneNumber.digits(text)).isNotNull();
            assertThat(Arrays.asList(FieldTokens.withoutWeb(text).length())).containsExactly(text.length());
        }
    }
}
