package org.mainstay.platform.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blanks: {@code description} and {@code type} have no value, {@code nextStep} has an empty text. */
class FormulaBlanksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type = 'x'",
                "type <> 'x'",
                "type = type",
                "type < 'x' || type >= 'x'",
                "expectedRevenue = 0 || expectedRevenue <> 0 || expectedRevenue < 1 || expectedRevenue > 0",
                "expectedRevenue + 1 = 1",
                "-expectedRevenue = 0",
                "CONTAINS(type, 'x')",
                "CONTAINS(name, type)",
                "BEGINS(type, 'x')",
                "UPPER(type) = 'X'",
                "ISNUMBER(type)",
                "IF(NULL, TRUE, FALSE)",
                "CASE(type, 'x', TRUE, FALSE)",
                "AND(TRUE, NULL)",
                "OR(FALSE, NULL)",
                "NULL || FALSE",
                "MAX(1, expectedRevenue) > 0",
                "amount / 0 > 0 || amount / 0 <= 0",
                "MOD(amount, 0) = 0",
                "DATE(2026, 2, 30) < TODAY()",
                "DATE(99999999999, 1, 1) > TODAY()",
                "DATEVALUE('tomorrow') > TODAY()",
                "TODAY() + 99999999999999999999 > TODAY()",
                "NOW() - 99999999999999999999 < NOW()",
                "ADDMONTHS(TODAY(), 999999999) > TODAY()",
                "VALUE('twelve') > 0",
            })
    void are_neither_this_nor_that(String formula) throws FormulaException {
        assertThat(Evaluation.ofNew(formula)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ISBLANK(type) && ISNULL(type) && ISBLANK(expectedRevenue)",
                "ISBLANK(nextStep) && ISBLANK('  ')",
                "!ISBLANK(name) && !ISBLANK(amount) && !ISBLANK(FALSE)",
                "ISBLANK(amount / 0) && ISBLANK(expectedRevenue + 1) && ISBLANK(NULL)",
                "NOT(NULL) && !NULL",
                "NOT(type = 'x')",
                "BLANKVALUE(type, 'x') = 'x' && BLANKVALUE(expectedRevenue, 0) + 1 = 1 && BLANKVALUE(nextStep, 'y') = 'y'",
                "LEN(type) = 0",
                "'a' & type & 'b' = 'ab'",
                "ISPICKVAL(type, '') && !ISPICKVAL(stageName, '')",
                "CASE(type, 'x', 1, 2) = 2",
            })
    void are_told_from_values(String formula) throws FormulaException {
        assertThat(Evaluation.ofNew(formula)).isTrue();
    }
}
