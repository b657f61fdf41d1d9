package org.mainstay.platform.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no formula is refused with a sentence and a place, whatever it is, and at once. */
@Timeout(5)
class HostileFormulaTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("", "The formula is empty."),
                Arguments.of("  ", "The formula is empty."),
                Arguments.of("name", "A condition is TRUE or FALSE; this is a text."),
                Arguments.of("1", "this is a number"),
                Arguments.of("NULL", "this is a blank"),
                Arguments.of("TRUE &&", "The formula ends too early."),
                Arguments.of("TRUE && && TRUE", "position 9"),
                Arguments.of("TRUE TRUE", "'TRUE' is not expected here (position 6)."),
                Arguments.of("AND(TRUE FALSE)", "'FALSE' is not expected here (position 10)."),
                Arguments.of("AND(, TRUE)", "',' is not expected here (position 5)."),
                Arguments.of("AND(TRUE, )", "position 11"),
                Arguments.of("AND(-)", "')' is not expected here (position 6)."),
                Arguments.of("(TRUE, FALSE)", "',' is not expected here (position 6)."),
                Arguments.of("TRUE)", "position 5"),
                Arguments.of("(TRUE", "brace"),
                Arguments.of("()", "')' is not expected here (position 2)."),
                Arguments.of("'open", "quote"),
                Arguments.of("'\\", "position"),
                Arguments.of("'\\x' = 'x'", "position"),
                Arguments.of("AND(TRUE)()", "position 10"),
                Arguments.of("isWon && nmae = 'x' || BOO(foo)", "no field 'nmae' (position 10). "),
                Arguments.of("isWon && nmae = 'x' || BOO(foo)", "no function 'BOO' (position 24)."),
                Arguments.of("isWon && nmae = 'x' || BOO(foo)", "no field 'foo' (position 28)."),
                Arguments.of("StageName = 'x'", "no field 'StageName'; 'stageName' is one (position 1)."),
                Arguments.of("account.name = 'x'", "'.'"),
                Arguments.of("name = ''", "ISBLANK"),
                Arguments.of("NULL <> name", "ISBLANK"),
                Arguments.of("name > 1", "> does not go with a text and a number (position 6)."),
                Arguments.of("isWon > isClosed", "> does not go with a boolean and a boolean"),
                Arguments.of("closeDate = '2026-01-01'", "= does not go with a date and a text"),
                Arguments.of("closeDate > NOW()", "> does not go with a date and a datetime"),
                Arguments.of("!name", "! does not go with a text (position 1)."),
                Arguments.of("LEN(1) = 1", "LEN takes a text here, not a number (position 5)."),
                Arguments.of("LEN() = 1", "LEN takes 1 arguments, not 0 (position 1)."),
                Arguments.of("CASE(name, 'x', 1) = 1", "CASE takes at least 4 arguments, not 3"),
                Arguments.of("CASE(name, 'x', 1, 'y', 2) = 1", "The arguments of CASE do not fit together"),
                Arguments.of("IF(TRUE, 1, 'x') = 1", "The arguments of IF do not fit together"),
                Arguments.of("ISCHANGED(name & 'x')", "ISCHANGED takes the name of a field"),
                Arguments.of("ISCHANGED(TRUE)", "ISCHANGED takes the name of a field"));
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                Arguments.of("java.lang.Runtime.getRuntime().exec('id')", "'.'"),
                Arguments.of("name.class.classLoader = 'x'", "'.'"),
                Arguments.of("getClass().forName('java.lang.System') = 'x'", "position"),
                Arguments.of("new java.util.Date() = 'x'", "'.' (position 9)"),
                Arguments.of("T(java.lang.Runtime) = 'x'", "position"),
                Arguments.of("#{name} = 'x'", "position 1"),
                Arguments.of("${name} = 'x'", "position 1"),
                Arguments.of("while(TRUE)", "There is no function 'WHILE' (position 1)."),
                Arguments.of("for(i, 1, 2)", "There is no function 'FOR' (position 1)."),
                Arguments.of("name = 'x'; TRUE", "position 11"),
                Arguments.of("name -> name = 'x'", "position"),
                Arguments.of("name['x'] = 'x'", "position 5"),
                Arguments.of("{name: 1} = 'x'", "position 1"),
                Arguments.of("amount = 1e999999999", "A number is digits and a point"),
                Arguments.of("amount = 1E-999999999", "A number is digits and a point"),
                Arguments.of("amount = 1e99999999999999999999", "A number is digits and a point"),
                Arguments.of("amount = 0xFFFFFFFF", "A number is digits and a point"),
                Arguments.of("amount = 1.2.3", "point"),
                Arguments.of("amount = " + "9".repeat(39), "A number is digits and a point"),
                Arguments.of("9 ^ 9 ^ 9 ^ 9 > 1", "position 3"),
                Arguments.of("amount! > 1", "position"),
                Arguments.of("FACT(99999999) > 1", "There is no function 'FACT'"),
                Arguments.of("RANDOM() > 1", "There is no function 'RANDOM'"),
                Arguments.of("REPT('x', 999999999) = 'x'", "There is no function 'REPT'"),
                Arguments.of("REGEX(name, '(a+)+$')", "There is no function 'REGEX'"),
                Arguments.of("STR_MATCHES(name, '(a+)+$')", "There is no function 'STR_MATCHES'"),
                Arguments.of("STR_FORMAT('%999999999d', 1) = 'x'", "There is no function 'STR_FORMAT'"),
                Arguments.of("DT_NOW() = NOW()", "There is no function 'DT_NOW'"),
                Arguments.of("(".repeat(10_000) + "TRUE" + ")".repeat(10_000), "at most 4000 characters"),
                Arguments.of("(".repeat(1_500) + "TRUE" + ")".repeat(1_500), "nested more than 50 deep"),
                Arguments.of("NOT(".repeat(600) + "TRUE" + ")".repeat(600), "nested more than 50 deep"),
                Arguments.of("!".repeat(3_000) + "TRUE", "more than 500"),
                Arguments.of("-".repeat(3_000) + "1 = 1", "more than 500"),
                Arguments.of("1" + "+1".repeat(1_000) + " = 1", "more than 500"),
                Arguments.of("'" + "x".repeat(5_000) + "' = 'x'", "at most 4000 characters"),
                Arguments.of("x".repeat(3_000) + " = 'x'", "…' (position 1)."),
                Arguments.of("(".repeat(3_000), "brace"),
                Arguments.of("\u0000 = 'x'", "position 1"),
                Arguments.of("\ud800 = 'x'", "position 1"),
                Arguments.of("name = \u202e'x'", "position 8"));
    }

    @ParameterizedTest
    @MethodSource({"refused", "attacks"})
    void is_refused_with_a_reason(String formula, String reason) {
        assertThatThrownBy(() -> Evaluation.ofNew(formula))
                .isInstanceOfSatisfying(FormulaException.class, e -> assertThat(e.getMessage())
                        .contains(reason)
                        .hasSizeLessThan(1_500)
                        .doesNotContain("\u0000", "\ud800", "com.ezylang", "java.math"));
    }

    @Test
    void the_largest_formula_there_can_be_is_evaluated_quickly() throws FormulaException {
        String product = "amount" + "*amount".repeat(200) + " > 1 || " + "(".repeat(50) + "TRUE" + ")".repeat(50);
        String text = "LEN(name" + "&name".repeat(247) + ") > 1";
        long before = System.nanoTime();

        assertThat(Evaluation.ofNew(product)).isTrue();
        assertThat(Evaluation.ofNew(text)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    /** Words of the language in any order: never anything but a formula or a refusal, and no formula fails. */
    @Test
    void no_row_of_words_does_anything_else() {
        List<String> words = List.of(
                "name",
                "amount",
                "closeDate",
                "createdDate",
                "isWon",
                "type",
                "ownerId",
                "TRUE",
                "NULL",
                "1",
                "0.5",
                "'x'",
                "''",
                "(",
                "(",
                ")",
                ")",
                ",",
                ",",
                "=",
                "<>",
                "<",
                "&&",
                "||",
                "&",
                "+",
                "-",
                "*",
                "/",
                "!",
                "AND(",
                "IF(",
                "CASE(",
                "LEN(",
                "LEFT(",
                "MID(",
                "ROUND(",
                "MOD(",
                "DATE(",
                "ISCHANGED(",
                "PRIORVALUE(",
                "ISBLANK(",
                "TODAY()",
                "NOW()",
                "TEXT(",
                "VALUE(",
                "ADDMONTHS(",
                "foo",
                "foo(",
                ".",
                "\"",
                "'",
                "[",
                "1e9",
                "0x",
                "#",
                "\\");
        Random random = new Random(20_260_101);
        int formulas = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12) + 1; n > 0; n--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? " " : "");
            }
            try {
                Evaluation.ofChange(text.toString());
                formulas++;
            } catch (FormulaException refusal) {
                assertThat(refusal.getMessage()).as("%s", text).endsWith(".");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(text.toString(), e);
            }
        }
        assertThat(formulas).isGreaterThan(100);
    }
}
