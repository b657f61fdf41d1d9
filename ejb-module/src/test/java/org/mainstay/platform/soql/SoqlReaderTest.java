package org.mainstay.platform.soql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Query;

/** What is selected, from where, in which order and how much of it. */
class SoqlReaderTest {

    private final ReadQuery soql = ReadQuery.asAdmin();

    private List<String> fields(String query) {
        return soql.records(query).query().fields().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void names_are_those_of_the_crm_in_any_case_and_parents_are_paths() {
        assertThat(fields("select ID, nAME, Owner.Name, parent.PARENT.Owner.Username from aCCOUNT"))
                .containsExactly("id", "name", "owner.name", "parent.parent.owner.username");
        assertThat(soql.records("SELECT Id FROM Case").query().type().apiName()).isEqualTo("Case");
        assertThat(fields("SELECT Group.Name FROM GroupMember")).containsExactly("group.name");
    }

    @Test
    void aliases_name_the_kind_and_its_parents() {
        assertThat(fields("SELECT a.Name, a.Owner.Name, Name2.Id FROM Account a, a.Parent Name2"))
                .containsExactly("name", "owner.name", "parent.id");
        assertThat(fields("SELECT c.Name, p.Name, o.Name FROM Contact AS c, c.Account.Parent p, p.Owner o"))
                .containsExactly("name", "account.parent.name", "account.parent.owner.name");
        assertThat(fields("SELECT Account.Name FROM Account")).containsExactly("name");
        assertThat(fields("SELECT Account.Name FROM Contact")).containsExactly("account.name");
    }

    @Test
    void children_are_called_by_their_relation_and_bounded() {
        SoqlQuery.Records records = soql.records(
                "SELECT Name, (SELECT LastName, Account.Name FROM Contacts c WHERE c.Email != null ORDER BY LastName"
                        + " LIMIT 3), (SELECT Id FROM Account.Cases) FROM Account");
        assertThat(records.query().children()).hasSize(2);
        Query contacts = records.query().children().get(0).query();
        assertThat(contacts.fields()).extracting(Object::toString).containsExactly("lastName", "account.name");
        assertThat(contacts.limit()).isEqualTo(3);
        assertThat(contacts.order().get(0).by()).hasToString("lastName");
        assertThat(contacts.where()).hasToString("Comparison[left=email, operator=NE, value=null]");
        assertThat(records.query().children().get(1).query().limit()).isEqualTo(200);
        assertThat(records.children()).hasSize(2);
    }

    @Test
    void functions_show_a_field_otherwise() {
        SoqlQuery.Records records = soql.records("SELECT toLabel(Industry), FORMAT(AnnualRevenue) money,"
                + " convertCurrency(AnnualRevenue) same, FORMAT(convertCurrency(Parent.AnnualRevenue)) x, Name"
                + " FROM Account");
        assertThat(records.items())
                .extracting(item -> item.path() + " " + item.alias() + " " + item.formatted())
                .containsExactly(
                        "industry null false",
                        "annualRevenue money true",
                        "annualRevenue same false",
                        "parent.annualRevenue x true",
                        "name null false");
        assertThat(records.query().fields())
                .extracting(Object::toString)
                .containsExactly("industry", "annualRevenue", "parent.annualRevenue", "name");
    }

    @Test
    void fields_stands_for_all_of_them_if_there_is_a_limit() {
        int all = fields("SELECT FIELDS(ALL) FROM Account LIMIT 200").size();
        assertThat(all)
                .isGreaterThan(40)
                .isEqualTo(fields("SELECT FIELDS(STANDARD) FROM Account").size());
        assertThat(ReadQuery.asAgent()
                        .records("SELECT FIELDS(ALL) FROM Account LIMIT 1")
                        .query()
                        .fields())
                .hasSize(all - 1);
        for (String without : List.of("", " LIMIT 201")) {
            assertThat(soql.refusal(ErrorCode.MALFORMED_QUERY, 8, "SELECT FIELDS(CUSTOM) FROM Account" + without))
                    .startsWith("The SOQL FIELDS function must have a LIMIT of at most 200");
        }
    }

    @Test
    void order_limit_and_offset_are_read() {
        Query query = soql.records("SELECT Id FROM Account ORDER BY Industry, Name DESC, Parent.Name DESC NULLS LAST,"
                        + " AnnualRevenue DESC LIMIT 5 OFFSET 2000")
                .query();
        assertThat(query.order())
                .extracting(o -> o.by() + " " + o.descending() + " " + o.nullsFirst())
                .containsExactly(
                        "industry false true", // records without a value come first
                        "name true false", // there are none
                        "parent.name true false",
                        "annualRevenue true true",
                        "id true false");
        assertThat(query.limit()).isEqualTo(5);
        assertThat(query.offset()).isEqualTo(2_000);
        assertThat(soql.records("SELECT Id FROM Account").query().limit()).isEqualTo(Query.UNLIMITED);
        assertThat(soql.records("SELECT Id FROM Account LIMIT 0").query().limit())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOR VIEW",
                "FOR REFERENCE",
                "for view, reference",
                "UPDATE TRACKING, VIEWSTAT",
                "WITH SECURITY_ENFORCED",
                "WITH USER_MODE",
                "USING SCOPE everything"
            })
    void clauses_that_change_nothing_are_read_over(String clause) {
        assertThat(soql.read("SELECT Id FROM Account " + clause)).isEqualTo(soql.read("SELECT Id FROM Account"));
    }

    @Test
    void all_rows_are_those_in_the_recycle_bin_too_and_mine_are_those_i_own() {
        assertThat(soql.records("SELECT Id FROM Account ALL ROWS").query().alsoDeleted())
                .isTrue();
        assertThat(soql.records("SELECT Id FROM Account").query().alsoDeleted()).isFalse();
        assertThat(soql.records("SELECT Id FROM Account USING SCOPE mine WHERE Name = 'x'")
                        .query()
                        .where())
                .hasToString("All[parts=[Comparison[left=ownerId, operator=EQ, value=Reference[kind=User, key=7]],"
                        + " Comparison[left=name, operator=EQ, value=x]]]");
    }

    @Test
    void count_alone_counts_records() {
        SoqlQuery.Count count =
                (SoqlQuery.Count) soql.read("SELECT COUNT() FROM Contact WHERE Account.Name = 'x' LIMIT 9");
        assertThat(count.query().where()).hasToString("Comparison[left=account.name, operator=EQ, value=x]");
        assertThat(count.query().limit()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT Nmae FROM Account| 8| No such column 'Nmae' on entity 'Account'.",
                "SELECT Id, Owner.Nmae FROM Account| 18| No such column 'Nmae' on entity 'User'.",
                "SELECT a.Nmae FROM Account a| 10| No such column 'Nmae' on entity 'Account'.",
                "SELECT Account FROM Contact| 8| No such column 'Account' on entity 'Contact'.",
                "SELECT Boss.Name FROM Account| 8| Didn't understand relationship 'Boss' in field path.",
                "SELECT Owner.Manager.Name FROM Account| 14| Didn't understand relationship 'Manager' in field path.",
                "SELECT b.Name FROM Account a| 8| Didn't understand relationship 'b' in field path.",
                "SELECT p.Name FROM Account a, a.Boss p| 33| Didn't understand relationship 'Boss' in field path.",
                "SELECT Id FROM Account, Contact| 25| Didn't understand relationship 'Contact' in field path.",
                "SELECT Parent.Parent.Parent.Parent.Parent.Parent.Name FROM Account| 43| Didn't understand relationship",
                "SELECT Id, id FROM Account| 12| duplicate field selected: Id",
                "SELECT Id FROM Account ORDER BY Description| 33| field 'Description' can not be sorted in a query call",
                "SELECT Id FROM Account WHERE Description = 'x'| 30| field 'Description' can not be filtered in",
                "SELECT Id FROM Account WHERE PasswordHash = 'x'| 30| No such column 'PasswordHash' on entity 'Account'",
                "SELECT OwnerType FROM Account| 8| No such column 'OwnerType' on entity 'Account'."
            })
    void what_is_not_there_is_named(String query, int column, String start) {
        assertThat(soql.refusal(ErrorCode.INVALID_FIELD, column, query)).startsWith(start);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT Id FROM Acount| 16| sObject type 'Acount' is not supported.",
                "SELECT Id FROM accounts| 16| sObject type 'accounts' is not supported.",
                "SELECT Id FROM Account.Contacts| 16| sObject type 'Account.Contacts' is not supported.",
                "SELECT Id FROM Account WHERE Id IN (SELECT Id FROM Nope)| 52| sObject type 'Nope' is not supported.",
                "SELECT (SELECT Id FROM Contact) FROM Account| 24| Didn't understand relationship 'Contact' in FROM",
                "SELECT (SELECT Id FROM b.Contacts) FROM Account a| 24| Didn't understand relationship 'b.Contacts' in"
            })
    void a_kind_that_is_not_there_is_named(String query, int column, String start) {
        assertThat(soql.refusal(ErrorCode.INVALID_TYPE, column, query)).startsWith(start);
    }

    /** Whether a field does not exist or is hidden, the answer is the same but for the name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT %s FROM Account",
                "SELECT Parent.%s FROM Account",
                "SELECT Id FROM Account WHERE %s > 1",
                "SELECT Id FROM Account WHERE %s = EUR5",
                "SELECT Id FROM Account ORDER BY %s",
                "SELECT FORMAT(%s) FROM Account",
                "SELECT SUM(%s) FROM Account",
                "SELECT COUNT(Id) FROM Account GROUP BY %s",
                "SELECT (SELECT %s FROM ChildAccounts) FROM Account",
                "SELECT Id FROM Contact WHERE AccountId IN (SELECT Id FROM Account WHERE %s = null)"
            })
    void a_hidden_field_is_as_unknown_as_any(String query) {
        ReadQuery agent = ReadQuery.asAgent();
        int column = query.indexOf("%s") + 1;
        String hidden = agent.refusal(ErrorCode.INVALID_FIELD, column, query.replace("%s", "AnnualRevenue"));
        String unknown = agent.refusal(ErrorCode.INVALID_FIELD, column, query.replace("%s", "Nothing"));
        assertThat(hidden).isEqualTo(unknown.replace("Nothing", "AnnualRevenue"));
        soql.read(query.replace("%s", "AnnualRevenue"));
    }

    @Test
    void a_hidden_kind_is_as_unknown_as_any() {
        ReadQuery agent = ReadQuery.asAgent();
        assertThat(agent.refusal(ErrorCode.INVALID_TYPE, 16, "SELECT Id FROM Lead"))
                .isEqualTo("sObject type 'Lead' is not supported.");
        assertThat(agent.refusal(ErrorCode.INVALID_FIELD, 8, "SELECT Lead.Name FROM CampaignMember"))
                .startsWith("Didn't understand relationship 'Lead'");
        soql.read("SELECT Lead.Name FROM CampaignMember");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT TYPEOF What WHEN Account THEN Name END FROM Task| 8| TYPEOF is not offered",
                "SELECT Name n FROM Account| 13| only aggregate expressions use field aliasing",
                "SELECT toLabel(Industry) x, toLabel(Type) X FROM Account| 43| duplicate alias: X",
                "SELECT toLabel(Industry) name, Name FROM Account| 32| duplicate field selected",
                "SELECT Id FROM Account a, a.Parent A| 36| duplicate alias: A",
                "SELECT nope(Name) FROM Account| 8| unknown function 'nope'",
                "SELECT FORMAT(nope(Name)) FROM Account| 15| unknown function 'nope'",
                "SELECT toLabel(Name, Type) FROM Account| 8| toLabel takes one field",
                "SELECT CALENDAR_YEAR(CreatedDate) FROM Account| 8| Field must be grouped or aggregated",
                "SELECT FIELDS(SOME) FROM Account| 15| unexpected token: 'SOME'",
                "SELECT Id FROM Account USING SCOPE team| 36| 'team' is not offered",
                "SELECT Id FROM Account FOR UPDATE| 28| 'UPDATE' is not offered",
                "SELECT Id FROM Account WITH SYSTEM_MODE| 29| 'SYSTEM_MODE' is not offered",
                "SELECT Id FROM Account LIMIT 1.5| 30| unexpected token: '1.5'",
                "SELECT Id FROM Account LIMIT -1| 30| unexpected token: '-1'",
                "SELECT COUNT(), Id FROM Account| 8| COUNT() stands alone",
                "SELECT (SELECT COUNT(Id) FROM Contacts) FROM Account| 16| Only root queries support aggregate",
                "SELECT (SELECT (SELECT Id FROM Cases) FROM Contacts) FROM Account| 16| child queries have no child",
                "SELECT (SELECT Id FROM Contacts OFFSET 1) FROM Account| 40| unexpected token: '1'"
            })
    void what_makes_no_sense_is_told(String query, int column, String start) {
        String refusal = soql.refusal(
                query.contains("toLabel(Industry) name") ? ErrorCode.INVALID_FIELD : ErrorCode.MALFORMED_QUERY,
                column,
                query);
        assertThat(refusal).startsWith(start);
    }

    @Test
    void numbers_too_large_are_told_with_the_greatest() {
        assertThat(soql.refusal(ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, 31, "SELECT Id FROM Account OFFSET 2001"))
                .startsWith("Maximum SOQL offset allowed is 2000");
        assertThat(soql.refusal(ErrorCode.NUMBER_OUTSIDE_VALID_RANGE, 30, "SELECT Id FROM Account LIMIT 99999999999"))
                .contains("2147483647");
    }
}
