package org.mainstay.platform.soql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

class SoqlSyntaxTest {

    private static void parse(String query) {
        SoqlSyntax.parse(query, new SoqlText(query));
    }

    private static String refusal(String query) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> parse(query));
        assertThat(refused).as(query).isNotNull();
        assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_QUERY);
        return refused.getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id FROM Account",
                "select id from account",
                " \t\r\nSELECT\n Id ,Name\rFROM Account ",
                "SELECT a.Id, a.Owner.Name FROM Account a",
                "SELECT Id FROM Account AS a",
                "SELECT c.Id, a.Name FROM Contact c, c.Account a",
                "SELECT Id, (SELECT Id FROM Contacts c WHERE c.Name = 'x' ORDER BY Id LIMIT 3) FROM Account",
                "SELECT COUNT() FROM Account",
                "SELECT COUNT(Id) n, Type t FROM Account GROUP BY Type HAVING COUNT(Id) > 1",
                "SELECT toLabel(Industry) l, FORMAT(convertCurrency(AnnualRevenue)) FROM Account",
                "SELECT FIELDS(ALL) FROM Account LIMIT 200",
                "SELECT TYPEOF What WHEN Account THEN Name, Id ELSE Name END FROM Task",
                "SELECT Id FROM Account USING SCOPE everything",
                "SELECT Id FROM Account WHERE (Name = 'a' OR Name = 'b') AND NOT (Type = null)",
                "SELECT Id FROM Account WHERE NOT Name LIKE 'a%' AND Id IN ('x', 'y') AND Id NOT IN ('z')",
                "SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE LastName <> 'x')",
                "SELECT Id FROM Account WHERE Type INCLUDES ('a;b', 'c') OR Type EXCLUDES ('d')",
                "SELECT Id FROM Account WHERE CreatedDate >= 2026-01-02T03:04:05+01:00",
                "SELECT Id FROM Account WHERE CreatedDate < 2026-01-02t03:04:05.123z OR CreatedDate = LAST_N_DAYS:30",
                "SELECT Id FROM Account WHERE A = -1.5e3 OR A = .5 OR A = USD5000 OR A = USD5000.50 OR A = 2026-01-02",
                "SELECT CALENDAR_YEAR(CreatedDate) FROM Account GROUP BY CALENDAR_YEAR(CreatedDate)",
                "SELECT Type FROM Account GROUP BY ROLLUP(Type, Industry)",
                "SELECT Id FROM Account ORDER BY Name ASC NULLS LAST, Type DESC, Industry NULLS FIRST",
                "SELECT Id FROM Account LIMIT 5 OFFSET 10 FOR VIEW ALL ROWS",
                "SELECT Id FROM Account FOR REFERENCE UPDATE TRACKING, VIEWSTAT",
                "SELECT Id FROM Account WITH SECURITY_ENFORCED ORDER BY Id",
                "SELECT Id FROM Group",
                "SELECT Id FROM Group GROUP BY Id",
                "SELECT Id FROM Order ORDER BY Id",
                "SELECT Group.Name, First, Last, Offset, Order, Rows, All, Scope FROM GroupMember",
                "SELECT Id FROM Account WHERE Name = 'it\\'s \\\\ \\u00e9'"
            })
    void these_are_queries(String query) {
        assertThatCode(() -> parse(query)).as(query).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT Id FORM Account| 16| 'Account'",
                "SELECT Id FROM| 15| <EOF>",
                "SELECT| 7| <EOF>",
                "SELECT FROM Account| 8| 'FROM'",
                "SELECT Id, FROM Account| 12| 'FROM'",
                "SELECT * FROM Account| 8| '*'",
                "SELECT Id FROM Account WHERE| 29| <EOF>",
                "SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'| 56| 'OR'",
                "SELECT Id FROM Account WHERE Name == 'a'| 36| '='",
                "SELECT Id FROM Account WHERE Name = \"a\"| 37| '\"'",
                "SELECT Id FROM Account WHERE Name = 'a| 37| ''a'",
                "SELECT Id FROM Account WHERE Name = 'a\\'| 37| ''a\\''",
                "SELECT Id FROM Account WHERE (Name = 'a'| 41| <EOF>",
                "SELECT Id FROM Account WHERE NOT NOT Name = 'a'| 34| 'NOT'",
                "SELECT Id FROM Account WHERE Name IN ()| 39| ')'",
                "SELECT Id FROM Account; DROP TABLE account| 23| ';'",
                "SELECT Id FROM Account -- x| 24| '-'",
                "SELECT Id FROM Account LIMIT x| 30| 'x'",
                "DELETE FROM Account| 1| 'DELETE'",
                "SELECT Id FROM Account ORDER Name| 30| 'Name'",
                "SELECT Id FROM Account GROUP Name| 30| 'Name'",
                "SELECT Id FROM Account WHERE CreatedDate = 2026-1-2| 48| '-1'",
                "SELECT Id FROM Account LIMIT 1 WHERE Id = null| 32| 'WHERE'"
            })
    void what_is_no_query_says_where(String query, int column, String token) {
        assertThat(refusal(query))
                .contains("ERROR at Row:1:Column:" + column + "\n")
                .endsWith("unexpected token: " + token);
    }

    @Test
    void an_empty_query_is_refused() {
        assertThat(refusal("")).endsWith("ERROR at Row:1:Column:1\nunexpected token: <EOF>");
        assertThat(refusal("\n  \n")).endsWith("ERROR at Row:3:Column:1\nunexpected token: <EOF>");
    }

    @Test
    void the_caret_points_at_the_place_whatever_line_it_is_on() {
        assertThat(refusal("SELECT Id\r\nFROM Account\tWHERE \uD83D\uDE42 = 1"))
                .isEqualTo("\nFROM Account WHERE \uD83D\uDE42 = 1\n" + " ".repeat(19)
                        + "^\nERROR at Row:2:Column:20\nunexpected token: '\uD83D\uDE42'");
    }

    @Test
    void a_long_line_is_shown_around_the_place() {
        String message = refusal("SELECT " + "Name, ".repeat(100) + "! FROM Account");
        String[] lines = message.split("\n");
        assertThat(lines[1]).hasSize(40 + "! FROM Account".length());
        assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('!');
        assertThat(lines[3]).isEqualTo("ERROR at Row:1:Column:608");
    }

    @Test
    void length_and_depth_are_bounded_before_parsing() {
        assertThat(refusal("SELECT Id FROM Account WHERE " + "x".repeat(100_000)))
                .contains("100000");
        assertThat(refusal("SELECT Id FROM Account WHERE " + "(".repeat(90_000)))
                .contains("nested", "Column:70\n");
        assertThatCode(() -> parse("SELECT Id FROM Account WHERE " + "(".repeat(40) + "a = 1" + ")".repeat(40)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> parse("SELECT Id FROM Account WHERE " + "(".repeat(41) + "a = 1" + ")".repeat(41)))
                .isInstanceOf(BusinessException.class);
    }

    /** Long chains of everything that repeats, right to the end and broken at the end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id FROM Account WHERE a = 1%s| AND a = 1",
                "SELECT Id FROM Account WHERE a IN (1%s)|, 1",
                "SELECT a%s FROM Account|.a",
                "SELECT a%s FROM Account|,a",
                "SELECT Id FROM Account WHERE %sa = 1|NOT.a = 1 OR ",
                "SELECT f(a%s) FROM Account|,f(a)",
                "SELECT Id FROM Account WHERE a = '%s'|\\\\'",
                "SELECT Id FROM Account WHERE a = %s|'",
                "%s|SELECT ",
                "SELECT Id FROM Account WHERE %s|NOT ",
                "SELECT Id FROM Account %s|FOR VIEW "
            })
    void parsing_takes_time_in_proportion(String pattern) {
        String[] parts = pattern.split("\\|");
        int times = 99_000 / parts[1].length() - 100;
        String query = String.format(parts[0], parts[1].repeat(times));
        for (String each : new String[] {query, query + " WHERE ("}) {
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
                try {
                    parse(each);
                } catch (BusinessException refused) {
                    assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_QUERY);
                    assertThat(refused.getMessage().length()).isLessThan(400);
                }
            });
        }
    }
}
