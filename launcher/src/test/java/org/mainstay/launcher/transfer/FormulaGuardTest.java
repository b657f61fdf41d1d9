package org.mainstay.launcher.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+49 221 1", "-x", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''@x", "-1e5", "--1", "+", "="})
    void what_looks_like_a_formula_or_like_a_guarded_one_gets_an_apostrophe_and_loses_it_again(String text) {
        String guarded = FormulaGuard.guard(text);

        assertThat(guarded).isEqualTo("'" + text);
        assertThat(FormulaGuard.unguard(guarded)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "-12.50", "0", "", "'", "''", "'t Hooft", "a=b", "K-1", "1=1"})
    void numbers_and_ordinary_texts_stay(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
        assertThat(FormulaGuard.unguard(text)).isEqualTo(text);
    }

    @Test
    void every_short_text_of_the_characters_that_matter_comes_back_as_it_was() {
        String alphabet = "'=-1.a\t";
        int texts = (int) Math.pow(alphabet.length(), 4);
        for (int number = 0; number < texts; number++) {
            StringBuilder text = new StringBuilder();
            for (int rest = number; rest > 0; rest /= alphabet.length()) {
                text.append(alphabet.charAt(rest % alphabet.length()));
            }
            assertThat(FormulaGuard.unguard(FormulaGuard.guard(text.toString())))
                    .isEqualTo(text.toString());
        }
    }
}
