package org.mainstay.platform.soql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.error.ErrorCode;

/** Conditions and their values, each by an example; those who ask are in Vienna, where it is Wednesday, 25 March 2026. */
class SoqlConditionsTest {

    private final ReadQuery soql = ReadQuery.asAdmin();

    private String where(String condition) {
        return soql.where(condition).toString();
    }

    private static String comparison(String left, String operator, Object value) {
        return "Comparison[left=" + left + ", operator=" + operator + ", value=" + value + "]";
    }

    @ParameterizedTest
    @CsvSource({"=, EQ", "!=, NE", "<>, NE", "<, LT", "<=, LE", ">, GT", ">=, GE"})
    void all_operators_compare(String written, String operator) {
        assertThat(where("NumberOfEmployees " + written + " 5"))
                .isEqualTo(comparison("numberOfEmployees", operator, 5));
        assertThat(where("Parent.Name " + written + " 'x'")).isEqualTo(comparison("parent.name", operator, "x"));
    }

    @Test
    void conditions_are_joined_as_they_are_written() {
        assertThat(where("Name = 'a' AND (Name = 'b' OR NOT Name = 'c') AND NOT (Name = 'd')"))
                .isEqualTo("All[parts=[" + comparison("name", "EQ", "a") + ", Any[parts=["
                        + comparison("name", "EQ", "b") + ", Not[part=" + comparison("name", "EQ", "c")
                        + "]]], Not[part="
                        + comparison("name", "EQ", "d") + "]]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AnnualRevenue = 5| annualRevenue| 5.00",
                "AnnualRevenue = -1.5e3| annualRevenue| -1500.00",
                "AnnualRevenue = +.5| annualRevenue| 0.50",
                "AnnualRevenue = 5.555| annualRevenue| 5.555",
                "IsPersonAccount = TRUE| isPersonAccount| true",
                "IsPersonAccount = false| isPersonAccount| false",
                "CreatedDate = 2026-01-02T03:04:05Z| createdDate| 2026-01-02T03:04:05Z",
                "CreatedDate = 2026-01-02t03:04:05.6789z| createdDate| 2026-01-02T03:04:05.678Z",
                "CreatedDate = 2026-01-02T03:04:05+01:00| createdDate| 2026-01-02T02:04:05Z",
                "CreatedDate = 2026-01-02T03:04:05-0130| createdDate| 2026-01-02T04:34:05Z",
                "Id = '001000000000007'| id| 7",
                "Id = '001000000000007AAA'| id| 7",
                "ParentId = '001000000000007'| parentId| 7",
                "OwnerId = '00G000000000007'| ownerId| Reference[kind=Group, key=7]",
                "toLabel(Industry) = 'Retail'| industry| Retail"
            })
    void a_literal_is_a_value_of_its_field(String condition, String field, String value) {
        assertThat(where(condition)).isEqualTo(comparison(field, "EQ", value));
    }

    @Test
    void a_date_is_a_date() {
        assertThat(soql.records("SELECT Id FROM Contact WHERE Birthdate = 2026-02-28")
                        .query()
                        .where())
                .hasToString(comparison("birthdate", "EQ", "2026-02-28"));
    }

    @Test
    void escapes_in_texts_mean_what_they_mean_in_the_crm() {
        assertThat(where("Name = 'it\\'s \\\"a\\\" \\\\ \\u00e9\\uD83D\\uDE42 \\_\\% \\n\\r\\t\\b\\f'"))
                .isEqualTo(comparison("name", "EQ", "it's \"a\" \\ é🙂 _% \n\r\t\b\f"));
        assertThat(where("Name = '\uD83D\uDE42 -- /* ; DROP'")).isEqualTo(comparison("name", "EQ", "🙂 -- /* ; DROP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\y", "\\u00g0", "\\u00e", "\\u0000", "\\uD83D", "\\uDE42", "\\uD83Dx", "\\ud83d\\n"})
    void other_escapes_are_refused(String escape) {
        assertThat(soql.refusal(ErrorCode.MALFORMED_QUERY, 37, "SELECT Id FROM Account WHERE Name = 'a" + escape + "'"))
                .startsWith("Invalid string literal 'a" + escape + "'. Illegal character sequence");
    }

    @Test
    void like_takes_wildcards_and_escaped_ones_mean_themselves() {
        assertThat(where("Name LIKE '%a_'")).isEqualTo("Like[left=name, pattern=%a_]");
        assertThat(where("Name LIKE '50\\%\\_\\\\%'")).isEqualTo("Like[left=name, pattern=50\\%\\_\\\\%]");
    }

    @Test
    void null_is_asked_for_by_equality() {
        assertThat(where("Industry = null")).isEqualTo(comparison("industry", "EQ", null));
        assertThat(where("Industry != NULL")).isEqualTo(comparison("industry", "NE", null));
        assertThat(where("IsPersonAccount = null")).isEqualTo(comparison("isPersonAccount", "EQ", false));
        assertThat(where("IsPersonAccount != null")).isEqualTo(comparison("isPersonAccount", "EQ", true));
        assertThat(where("Industry = ''"))
                .isEqualTo("Any[parts=[" + comparison("industry", "EQ", "") + ", " + comparison("industry", "EQ", null)
                        + "]]");
        assertThat(where("Industry != ''")).startsWith("Not[part=Any[parts=[");
        assertThat(soql.refusal(ErrorCode.MALFORMED_QUERY, 37, "SELECT Id FROM Account WHERE Name > null"))
                .isEqualTo("unexpected token: 'null'");
    }

    @Test
    void lists_are_one_condition() {
        assertThat(where("Industry IN ('a', 'b', null)")).isEqualTo("In[left=industry, values=[a, b, null]]");
        assertThat(where("Industry NOT IN ('a')")).isEqualTo("Not[part=In[left=industry, values=[a]]]");
        assertThat(where("Id IN ('001000000000007', '003000000000008')")).isEqualTo("In[left=id, values=[7, -1]]");
        assertThat(where("CreatedDate IN (TODAY, 2026-01-02T00:00:00Z)"))
                .startsWith("Any[parts=[All[parts=[Comparison[left=createdDate, operator=GE")
                .endsWith("In[left=createdDate, values=[2026-01-02T00:00:00Z]]]]");
    }

    @Test
    void an_id_of_another_kind_names_no_record_and_is_no_error() {
        assertThat(where("Id = '003000000000007'")).isEqualTo(comparison("id", "EQ", -1));
        assertThat(where("OwnerId != '003000000000007'"))
                .isEqualTo(comparison("ownerId", "NE", "Reference[kind=User, key=-1]"));
        assertThat(where("Id = '001zzzzzzzzzzzz'")).isEqualTo(comparison("id", "EQ", -1));
    }

    @Test
    void semi_joins_select_ids() {
        assertThat(where("Id IN (SELECT AccountId FROM Contact c WHERE c.LastName = 'x')"))
                .startsWith("InQuery[left=id, query=Query[type=Contact, fields=[accountId]")
                .contains(comparison("lastName", "EQ", "x"));
        assertThat(where("ParentId NOT IN (SELECT Id FROM Account)")).startsWith("Not[part=InQuery[left=parentId");
        assertThat(where("Id IN (SELECT WhatId FROM Task)")).startsWith("InQuery[left=id");
        assertThat(where("Parent.OwnerId IN (SELECT Id FROM User)")).startsWith("InQuery[left=parent.ownerId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Id IN (SELECT LastName FROM Contact)| 30| The inner select field 'LastName' and the outer field 'Id'",
                "Id IN (SELECT ContactId FROM Case)| 30| The inner select field 'ContactId' and the outer field 'Id'",
                "Name IN (SELECT Name FROM Contact)| 30| The inner select field 'Name' and the outer field 'Name'",
                "Id IN (SELECT Id, Name FROM Account)| 44| a query behind IN selects one field",
                "Id IN (SELECT COUNT(Id) FROM Account)| 44| a query behind IN selects one field",
                "Id IN (SELECT Id FROM Account LIMIT 1)| 66| unexpected token: '1'",
                "Id IN (SELECT Id FROM Account ORDER BY Id)| 60| unexpected token: 'ORDER'",
                "COUNT(Id) > 1| 30| aggregates are compared in HAVING",
                "FORMAT(Name) = 'x'| 30| unknown function 'FORMAT'",
                "HOUR_IN_DAY(CreatedDate, Name) = 1| 30| HOUR_IN_DAY takes one field",
                "CreatedDate = LAST_N_DAYS:1.5| 56| unexpected token: '1.5'",
                "CreatedDate = LAST_N_DAYS| 44| unexpected token: 'LAST_N_DAYS'",
                "CreatedDate = SOMEDAY| 44| unexpected token: 'SOMEDAY'",
                "AnnualRevenue = USD5x| 46| unexpected token: 'USD5x'"
            })
    void what_is_no_condition_says_where(String condition, int column, String start) {
        assertThat(soql.refusal(ErrorCode.MALFORMED_QUERY, column, "SELECT Id FROM Account WHERE " + condition))
                .startsWith(start);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Name = 5| 37| 'Name' must be of type string and should be enclosed in quotes",
                "Name = TODAY| 37| 'Name' must be of type string and should be enclosed in quotes",
                "Name LIKE 5| 40| 'Name' must be of type string and should be enclosed in quotes",
                "NumberOfEmployees = '5'| 50| 'NumberOfEmployees' must be of type int and should not be enclosed",
                "NumberOfEmployees = 1.5| 50| 'NumberOfEmployees' must be of type int and should not be enclosed",
                "AnnualRevenue > 'x'| 46| 'AnnualRevenue' must be of type double and should not be enclosed",
                "AnnualRevenue > 1e999999999| 46| 'AnnualRevenue' must be of type double and should not be",
                "NumberOfEmployees > USD5| 50| 'NumberOfEmployees' must be of type int and should not be",
                "IsPersonAccount = 'true'| 48| 'IsPersonAccount' must be of type boolean and should not be",
                "IsPersonAccount = 1| 48| 'IsPersonAccount' must be of type boolean and should not be",
                "CreatedDate = '2026-01-02'| 44| 'CreatedDate' must be of type dateTime and should not be",
                "CreatedDate = 2026-01-02| 44| 'CreatedDate' must be of type dateTime and should not be",
                "CreatedDate = 2026-02-30T00:00:00Z| 44| 'CreatedDate' must be of type dateTime and should not be",
                "CreatedDate = 2026-02-28T25:00:00Z| 44| 'CreatedDate' must be of type dateTime and should not be",
                "Id = 7| 35| 'Id' must be of type id and should be enclosed in quotes",
                "CALENDAR_YEAR(CreatedDate) = '2026'| 59| 'CALENDAR_YEAR(CreatedDate)' must be of type int and"
            })
    void a_literal_of_another_type_is_refused(String condition, int column, String end) {
        assertThat(soql.refusal(ErrorCode.INVALID_FIELD, column, "SELECT Id FROM Account WHERE " + condition))
                .startsWith("value of filter criterion for field " + end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Id = 'x'| 35| invalid ID field: x",
                "Id = '001000000000007AAB'| 35| invalid ID field: 001000000000007AAB",
                "OwnerId IN ('')| 42| invalid ID field: ",
                "Id LIKE '001%'| 30| invalid operator on field 'Id'",
                "NumberOfEmployees LIKE '5'| 30| invalid operator on field 'NumberOfEmployees'",
                "IsPersonAccount > TRUE| 30| invalid operator on field 'IsPersonAccount'",
                "OwnerId < '005000000000001'| 30| invalid operator on field 'OwnerId'",
                "Industry INCLUDES ('a;b')| 30| INCLUDES and EXCLUDES are for multi-select picklists; 'Industry'",
                "Industry EXCLUDES ('a')| 30| INCLUDES and EXCLUDES are for multi-select picklists; 'Industry'"
            })
    void an_operator_that_the_field_does_not_have_is_refused(String condition, int column, String start) {
        assertThat(soql.refusal(
                        ErrorCode.INVALID_QUERY_FILTER_OPERATOR, column, "SELECT Id FROM Account WHERE " + condition))
                .startsWith(start.strip());
    }

    @Test
    void an_amount_compares_within_its_currency() {
        assertThat(where("AnnualRevenue > usd5000"))
                .isEqualTo("All[parts=[" + comparison("currencyIsoCode", "EQ", "USD") + ", "
                        + comparison("annualRevenue", "GT", "5000") + "]]");
        assertThat(where("Parent.AnnualRevenue = EUR0.50"))
                .isEqualTo("All[parts=[" + comparison("parent.currencyIsoCode", "EQ", "EUR") + ", "
                        + comparison("parent.annualRevenue", "EQ", "0.50") + "]]");
        assertThat(where("AnnualRevenue != EUR1")).startsWith("Not[part=All[parts=[");
    }

    @Test
    void breadth_is_bounded() {
        String condition = "Name = 'a'";
        where(condition + (" OR " + condition).repeat(499));
        assertThat(soql.refusal(
                        ErrorCode.MALFORMED_QUERY,
                        30 + 14 * 500,
                        "SELECT Id FROM Account WHERE " + condition + (" OR " + condition).repeat(500)))
                .startsWith("the query is too complex");
        where("NumberOfEmployees IN (1" + ",1".repeat(4_999) + ")");
        assertThat(soql.refusal(
                        ErrorCode.MALFORMED_QUERY,
                        30,
                        "SELECT Id FROM Account WHERE NumberOfEmployees IN (1" + ",1".repeat(5_000) + ")"))
                .startsWith("the query is too complex");
    }
}
