package org.mainstay.platform.soql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.AggregateQuery;

class SoqlGroupsTest {

    private final ReadQuery soql = ReadQuery.asAdmin();

    @Test
    void aggregates_have_aliases_or_are_numbered() {
        AggregateQuery query = soql.groups("SELECT Industry, COUNT(Id) n, SUM(AnnualRevenue), avg(NumberOfEmployees),"
                        + " MIN(CreatedDate) first_, MAX(Parent.Name), COUNT_DISTINCT(BillingCity) FROM Account"
                        + " WHERE Name != 'x' GROUP BY Industry HAVING COUNT(Id) > 1 AND (Industry = 'a' OR"
                        + " MIN(CreatedDate) < TODAY) ORDER BY COUNT(Id) DESC, Industry DESC LIMIT 5 OFFSET 1")
                .query();
        assertThat(query.columns())
                .extracting(AggregateQuery.Column::name)
                .containsExactly("industry", "n", "expr0", "expr1", "first_", "expr2", "expr3");
        assertThat(query.groupBy()).extracting(Object::toString).containsExactly("industry");
        assertThat(query.where()).hasToString("Comparison[left=name, operator=NE, value=x]");
        assertThat(query.having())
                .asString()
                .startsWith(
                        "All[parts=[Comparison[left=Aggregate[function=COUNT, path=id], operator=GT, value=1], Any[");
        assertThat(query.order())
                .extracting(o -> o.by() + " " + o.descending() + " " + o.nullsFirst())
                .containsExactly("Aggregate[function=COUNT, path=id] true false", "industry true true");
        assertThat(query.limit()).isEqualTo(5);
        assertThat(query.offset()).isEqualTo(1);
    }

    @Test
    void groups_are_by_fields_of_parents_and_by_parts_of_dates() {
        AggregateQuery query = soql.groups("SELECT a.BillingCity city, CALENDAR_YEAR(c.CreatedDate), COUNT(c.Id)"
                        + " FROM Contact c, c.Account a GROUP BY a.BillingCity, CALENDAR_YEAR(c.CreatedDate)")
                .query();
        assertThat(query.columns()).extracting(AggregateQuery.Column::name).containsExactly("city", "expr0", "expr1");
        assertThat(query.groupBy())
                .extracting(Object::toString)
                .containsExactly("account.billingCity", "DatePart[function=CALENDAR_YEAR, path=createdDate, zone=Z]");
    }

    @Test
    void groups_need_no_aggregates_and_aggregates_no_groups() {
        assertThat(soql.groups("SELECT Industry FROM Account GROUP BY Industry")
                        .query()
                        .columns())
                .hasSize(1);
        assertThat(soql.groups("SELECT MAX(Name) FROM Account").query().groupBy())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT Name, COUNT(Id) FROM Account| 8| Field must be grouped or aggregated: Name",
                "SELECT Name FROM Account GROUP BY Type| 8| Field must be grouped or aggregated: Name",
                "SELECT Type FROM Account GROUP BY Type HAVING Name = 'x'| 47| Field must be grouped or aggregated: Name",
                "SELECT Type FROM Account GROUP BY Type ORDER BY Name| 49| Field must be grouped or aggregated: Name",
                "SELECT COUNT(Id) x, MAX(Name) X FROM Account| 21| duplicate alias: X",
                "SELECT SUM(Name) FROM Account| 8| field Name does not support aggregate operator SUM",
                "SELECT MAX(IsPersonAccount) FROM Account| 8| field IsPersonAccount does not support aggregate operator",
                "SELECT MIN(Description) FROM Account| 8| field Description does not support aggregate operator MIN",
                "SELECT SUM() FROM Account| 8| SUM takes one field",
                "SELECT Type FROM Account GROUP BY ROLLUP(Type)| 35| GROUP BY ROLLUP is not offered",
                "SELECT Type FROM Account GROUP BY CUBE(Type, Name)| 35| GROUP BY CUBE is not offered",
                "SELECT Type, (SELECT Id FROM Contacts) FROM Account GROUP BY Type| 14| groups have neither child queries",
                "SELECT Type FROM Account GROUP BY Type HAVING Type IN (SELECT Id FROM Account)| 56| unexpected token",
                "SELECT FORMAT(MAX(Name)) FROM Account GROUP BY Name| 8| unknown function 'FORMAT'"
            })
    void what_is_no_value_of_a_group_is_refused(String query, int column, String start) {
        assertThat(soql.refusal(ErrorCode.MALFORMED_QUERY, column, query)).startsWith(start);
    }

    @Test
    void long_texts_form_no_groups() {
        assertThat(soql.refusal(ErrorCode.INVALID_FIELD, 40, "SELECT COUNT(Id) FROM Account GROUP BY Description"))
                .isEqualTo("field 'Description' can not be grouped in a query call");
    }
}
