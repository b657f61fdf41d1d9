package org.mainstay.platform.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of the opportunity of {@link Evaluation}. */
class FormulaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRUE",
                "true && !false",
                "1 + 2 * 3 = 7",
                "(1 + 2) * 3 = 9",
                "-2 - -3 = 1",
                "10 / 4 = 2.5",
                "1 - 1 - 1 = -1",
                "2 > 1 = TRUE",
                "1 = 1.000",
                "FALSE && FALSE || TRUE",
                "0.1 + 0.2 = 0.3",
                "amount = 1234567890123456.78",
                "amount + 0.01 = 1234567890123456.79",
                "amount * 10 = 12345678901234567.8",
                "amount * amount > 1524157875323883000000000000000",
                "1 / 3 = .33333333333333333333333333333333333333",
                "probability = 12.5",
                "ABS(-1.5) = 1.5",
                "ROUND(2.5, 0) = 3",
                "ROUND(-2.5, 0) = -3",
                "ROUND(amount, -3) = 1234567890123000",
                "ROUND(1.005, 2) = 1.01",
                "MOD(7, 3) = 1 && MOD(-7, 3) = 2 && MOD(7, -3) = -2",
                "MIN(3, 1, 2) = 1 && MAX(3, 1, 2) = 3",
            })
    void numbers(String formula) throws FormulaException {
        assertThat(Evaluation.ofNew(formula)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stageName = \"Negotiation\"",
                "stageName = 'Negotiation'",
                "stageName <> 'negotiation'",
                "'a' < 'b' && 'B' < 'a'",
                "'it\\'s' = \"it's\" && '\\n' <> 'n'",
                "'a' & 'b' & 'c' = 'abc'",
                "CONTAINS(name, 'Kühn') && !CONTAINS(name, 'kühn')",
                "BEGINS(name, 'Boots') && STARTSWITH(name, 'Boots') && ENDSWITH(name, '🚤')",
                "INCLUDES('a;bc', 'bc') && !INCLUDES('a;bc', 'b') && !INCLUDES(type, 'b')",
                "LEN(name) = 17",
                "FIND('🚤', name) = 17 && FIND('x', name) = 0",
                "LEFT(name, 5) = 'Boots' && RIGHT(name, 1) = '🚤' && MID(name, 12, 4) = 'Kühn'",
                "LEFT(name, 99) = name && RIGHT(name, 99) = name && MID(name, 99, 9) & 'x' = 'x'",
                "LEFT(name, -1) & 'x' = 'x' && LEFT(name, 99999999999999999999) = name",
                "TRIM('  a ') = 'a'",
                "UPPER('straße') = 'STRASSE' && LOWER('ÄB') = 'äb'",
                "TEXT(probability) = '12.5' && TEXT(closeDate) = '2026-02-28' && TEXT(0.00) = '0'",
                "TEXT(1000) = '1000' && TEXT(stageName) = stageName && TEXT(createdDate) = '2026-03-01T23:30:00Z'",
                "VALUE(' -12.50 ') = -12.5",
                "ISNUMBER('1.5') && !ISNUMBER('1e5') && !ISNUMBER('1.5.1') && !ISNUMBER('١')",
                "ISPICKVAL(stageName, 'Negotiation') && !ISPICKVAL(stageName, 'Closed')",
                "BEGINS(ownerId, '005') && LEN(ownerId) = 18 && BEGINS(id, '006')",
            })
    void texts(String formula) throws FormulaException {
        assertThat(Evaluation.ofNew(formula)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "closeDate = DATE(2026, 2, 28)",
                "closeDate + 1 = DATE(2026, 3, 1) && 1 + closeDate = DATE(2026, 3, 1)",
                "closeDate - 28 = DATE(2026, 1, 31)",
                "TODAY() - closeDate = 1",
                "closeDate < TODAY()",
                "YEAR(closeDate) = 2026 && MONTH(closeDate) = 2 && DAY(closeDate) = 28 && WEEKDAY(closeDate) = 7",
                "ADDMONTHS(DATE(2026, 1, 31), 1) = closeDate",
                "DATEVALUE('2026-02-28') = closeDate && DATEVALUE(createdDate) = DATE(2026, 3, 1)",
                "NOW() = createdDate && NOW() + 1 > createdDate",
                "NOW() + 0.5 - createdDate = 0.5",
            })
    void dates(String formula) throws FormulaException {
        assertThat(Evaluation.ofNew(formula)).isTrue();
    }

    @Test
    void today_is_where_the_caller_is() throws FormulaException {
        assertThat(Evaluation.of(
                        "TODAY() = DATE(2026, 3, 2) && DATEVALUE(createdDate) = TODAY()",
                        Evaluation.record(),
                        null,
                        ZoneId.of("Europe/Vienna")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AND(isClosed, NOT(isWon), TRUE)",
                "OR(isWon, isClosed)",
                "and(Or(isWon, isClosed), TRUE)",
                "IF(isClosed, 1, 2) = 1 && IF(isWon, 'a', 'b') = 'b'",
                "CASE(stageName, 'Prospecting', 1, 'Negotiation', 2, 3) = 2",
                "CASE(stageName, 'x', TRUE, NOT(isWon))",
                "isWon = FALSE && isClosed <> isWon",
            })
    void choices(String formula) throws FormulaException {
        assertThat(Evaluation.ofNew(formula)).isTrue();
    }

    @Test
    void what_became_of_a_new_record() throws FormulaException {
        assertThat(Evaluation.ofNew("ISNEW() && !ISCHANGED(stageName) && PRIORVALUE(stageName) = stageName"))
                .isTrue();
    }

    @Test
    void what_became_of_a_changed_record() throws FormulaException {
        assertThat(Evaluation.ofChange("!ISNEW() && ISCHANGED(stageName) && !ISCHANGED(amount) && !ISCHANGED(type)"))
                .isTrue();
        assertThat(Evaluation.ofChange("ISPICKVAL(PRIORVALUE(stageName), 'Prospecting')"
                        + " && PRIORVALUE(ownerId) = ownerId && PRIORVALUE(amount) = amount"))
                .isTrue();
    }

    /** As often as one save of 200 records does it with ten rules, by threads at once. */
    @Test
    void one_formula_serves_many_threads_in_microseconds(TestReporter reporter) throws FormulaException {
        Formula formula = Formula.condition(
                Evaluation.SCHEMA,
                Evaluation.TYPE,
                "AND(ISCHANGED(stageName), amount > 1000 * (1 + probability / 100), OR(ISBLANK(type), LEN(name) < 3))");
        Situation situation = new Situation(
                Evaluation.record(),
                Evaluation.record().set("stageName", "Prospecting"),
                Evaluation.NOW,
                ZoneOffset.UTC);
        int times = 200 * 10;
        long nanos = 0;
        for (int round = 0; round < 20; round++) {
            long before = System.nanoTime();
            assertThat(IntStream.range(0, times).parallel().allMatch(i -> formula.isTrue(situation)))
                    .isTrue();
            nanos = System.nanoTime() - before;
        }
        reporter.publishEntry("nanoseconds for each evaluation", Long.toString(nanos / times));
        assertThat(Duration.ofNanos(nanos / times)).isLessThan(Duration.of(200, ChronoUnit.MICROS));
    }
}
