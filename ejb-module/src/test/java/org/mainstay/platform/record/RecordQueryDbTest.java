package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.ttddyy.dsproxy.QueryCountHolder;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.query.Aggregate;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.ChildQuery;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.Condition.Operator;
import org.mainstay.platform.query.DateFunction;
import org.mainstay.platform.query.DatePart;
import org.mainstay.platform.query.Expression;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.query.Order;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

/** What conditions, paths, children and aggregates mean, on a real database. */
class RecordQueryDbTest {

    private final TestEngine test = new TestEngine();
    private final RecordType accounts = test.type("Account");
    private final RecordType contacts = test.type("Contact");
    private final CallerContext agent = TestPlatform.caller(Roles.AGENT);
    private final String mark = UUID.randomUUID().toString();
    private final Condition marked = Condition.equal(path(accounts, "accountNumber"), mark);

    private static FieldPath path(RecordType type, String field) {
        return FieldPath.of(type, field);
    }

    private FieldPath via(RecordType type, String reference, String field) {
        Field step = type.field(reference);
        RecordType target = test.platform.registry().schema().target(step);
        return new FieldPath(List.of(step), target, target.field(field));
    }

    private long create(RecordType type, Object... values) {
        FieldValues record = new FieldValues(type);
        for (int i = 0; i < values.length; i += 2) {
            record.set((String) values[i], values[i + 1]);
        }
        return test.engine
                .save(agent, SaveRequest.of(type, Operation.CREATE, RecordWrite.create(record)))
                .get(0)
                .record()
                .key();
    }

    private long account(String name, Object... more) {
        List<Object> values = new ArrayList<>(List.of("name", name, "accountNumber", mark));
        values.addAll(Arrays.asList(more));
        return create(accounts, values.toArray());
    }

    private void delete(RecordType type, long key) {
        test.engine.save(agent, SaveRequest.of(type, Operation.DELETE, RecordWrite.of(key)));
    }

    private List<Row> rows(Query query) {
        return test.reader.list(agent, query);
    }

    /** Names of the accounts of this test for which the condition holds, in order. */
    private List<String> names(Condition condition) {
        return rows(Query.of(accounts)
                        .where(marked.and(condition))
                        .orderBy(List.of(Order.by(path(accounts, "name"), false))))
                .stream()
                .map(row -> row.record().text("name"))
                .toList();
    }

    private List<String> filtered(String filter) {
        ListRequest request = new ListRequest("accountNumber==" + mark + ";(" + filter + ")", "name", null, 200, null);
        return rows(test.requests.read(agent, accounts, request)).stream()
                .map(row -> row.record().text("name"))
                .toList();
    }

    @Test
    void a_record_without_a_value_is_unequal_to_every_value_and_in_no_list() {
        account("a", "site", "x");
        account("b", "site", "y");
        account("c");
        FieldPath site = path(accounts, "site");

        assertThat(names(new Condition.Comparison(site, Operator.NE, "x"))).containsExactly("b", "c");
        assertThat(names(new Condition.Not(new Condition.In(site, List.of("x")))))
                .containsExactly("b", "c");
        assertThat(names(new Condition.In(site, Arrays.asList("x", null)))).containsExactly("a", "c");
        assertThat(names(new Condition.Not(new Condition.Comparison(site, Operator.GT, "x"))))
                .containsExactly("a", "c");
        assertThat(names(new Condition.Not(new Condition.Like(site, "%")))).containsExactly("c");
        assertThat(names(new Condition.Any(List.of()))).isEmpty();
        assertThat(names(new Condition.In(site, List.of()))).isEmpty();
        assertThat(filtered("site!=x")).containsExactly("b", "c");
        assertThat(filtered("site=out=(x,y)")).containsExactly("c");
        assertThat(filtered("site=null=,site==x")).containsExactly("a", "c");
        assertThat(filtered("site=notnull=")).containsExactly("a", "b");
    }

    @Test
    void text_compares_as_its_column_does_and_wildcards_mean_any_text() {
        account("Straße 1%");
        account("strasse 12");
        account("Möbel");

        assertThat(filtered("name=='straße 12'")).containsExactly("strasse 12");
        assertThat(filtered("name==STRASSE*")).containsExactly("strasse 12");
        assertThat(filtered("name==*OBEL")).containsExactly("Möbel");
        assertThat(filtered("name==*1%")).containsExactly("Straße 1%");
        assertThat(filtered("name==*_*")).isEmpty();
        assertThat(filtered("name=gt=mobel")).containsExactly("Straße 1%", "strasse 12");
        assertThat(filtered("name!=*a*")).containsExactly("Möbel");
        assertThat(filtered("name=in=(MOBEL,x)")).containsExactly("Möbel");
    }

    @Test
    void a_path_leads_to_related_records_and_a_deleted_one_is_nothing() {
        long parent = account("Parent", "billingCity", "Wien");
        account("Child", "parentId", parent);
        account("Orphan");
        FieldPath city = via(accounts, "parentId", "billingCity");
        Query query = Query.of(accounts)
                .select(List.of(path(accounts, "name"), city))
                .where(marked)
                .orderBy(List.of(Order.by(city, true), Order.by(path(accounts, "name"), false)));

        assertThat(rows(query)).extracting(row -> row.related().get(0)).containsExactly("Wien", null, null);
        assertThat(filtered("parent.billingCity==wien")).containsExactly("Child");
        assertThat(filtered("parent.parent.name=null=")).hasSize(3);

        delete(accounts, create(accounts, "name", "x"));
        long contact = create(contacts, "lastName", "Huber", "accountId", parent, "department", mark);
        Query ofContact = Query.of(contacts)
                .select(List.of(via(contacts, "accountId", "name")))
                .where(Condition.equal(path(contacts, "department"), mark));
        assertThat(rows(ofContact).get(0).related().get(0)).isEqualTo("Parent");
        delete(contacts, contact);
        assertThat(rows(ofContact)).isEmpty();
        assertThat(rows(ofContact.withDeleted())).hasSize(1);
    }

    @Test
    void the_owner_has_what_users_and_groups_have_in_common() {
        account("Mine");
        ListRequest request =
                new ListRequest("accountNumber==" + mark + ";owner.name==System", null, "name,owner.name", 5, null);
        Query query = test.requests.read(agent, accounts, request);

        assertThat(rows(query).get(0).related().get(0)).isEqualTo("System");
    }

    @Test
    void children_of_all_parents_come_in_one_statement_each_list_bounded() {
        List<Long> parents = List.of(account("A"), account("B"), account("C"));
        for (int i = 0; i < 3; i++) {
            create(contacts, "lastName", "L" + i, "accountId", parents.get(0));
        }
        create(contacts, "lastName", "B0", "accountId", parents.get(1));
        delete(contacts, create(contacts, "lastName", "gone", "accountId", parents.get(1)));
        ChildQuery child = new ChildQuery(
                contacts.field("accountId"),
                Query.of(contacts)
                        .select(List.of(path(contacts, "lastName"), via(contacts, "accountId", "name")))
                        .orderBy(List.of(Order.by(path(contacts, "lastName"), true)))
                        .limit(2));
        Query query = Query.of(accounts)
                .where(marked)
                .with(List.of(child))
                .orderBy(List.of(Order.by(path(accounts, "name"), false)));

        QueryCountHolder.clear();
        List<Row> rows = rows(query);
        assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(2);
        assertThat(rows)
                .extracting(row -> lastNames(row))
                .containsExactly(List.of("L2", "L1"), List.of("B0"), List.of());
        assertThat(rows).extracting(row -> row.children().get(0).more()).containsExactly(true, false, false);
        assertThat(rows.get(0).children().get(0).rows().get(0).related().get(0)).isEqualTo("A");
    }

    private static List<String> lastNames(Row row) {
        return row.children().get(0).rows().stream()
                .map(child -> child.record().text("lastName"))
                .toList();
    }

    @Test
    void a_semi_join_finds_what_has_and_its_opposite_what_has_not() {
        long with = account("with");
        account("without");
        create(contacts, "lastName", "Huber", "accountId", with, "title", mark);
        create(contacts, "lastName", "Nobody's", "title", mark);
        Condition in = new Condition.InQuery(
                path(accounts, "id"),
                Query.of(contacts)
                        .select(List.of(path(contacts, "accountId")))
                        .where(Condition.equal(path(contacts, "title"), mark)));

        assertThat(names(in)).containsExactly("with");
        assertThat(names(new Condition.Not(in))).containsExactly("without");
    }

    @Test
    void aggregates_group_and_conditions_choose_among_the_groups() {
        account("a", "type", "Vendor", "annualRevenue", new BigDecimal("1.10"));
        account("b", "type", "Vendor", "annualRevenue", new BigDecimal("2.20"));
        account("c", "type", "Other");
        Expression type = path(accounts, "type");
        Aggregate sum = new Aggregate(Aggregate.Function.SUM, path(accounts, "annualRevenue"));
        AggregateQuery byType = new AggregateQuery(
                accounts,
                List.of(
                        new AggregateQuery.Column("type", type),
                        new AggregateQuery.Column("n", Aggregate.OF_RECORDS),
                        new AggregateQuery.Column("sum", sum)),
                marked,
                List.of(type),
                Condition.ANY_RECORD,
                List.of(Order.by(Aggregate.OF_RECORDS, true)),
                100,
                0,
                false);

        assertThat(test.reader.groups(agent, byType))
                .containsExactly(Arrays.asList("Vendor", 2L, new BigDecimal("3.30")), Arrays.asList("Other", 1L, null));
        AggregateQuery big = new AggregateQuery(
                accounts,
                byType.columns(),
                marked,
                byType.groupBy(),
                new Condition.Comparison(Aggregate.OF_RECORDS, Operator.GT, 1L),
                List.of(),
                100,
                0,
                false);
        assertThat(test.reader.groups(agent, big)).hasSize(1);
    }

    @Test
    void parts_of_moments_are_those_of_the_callers_clock() {
        CallerContext admin = TestPlatform.caller(Roles.ADMIN);
        for (String moment : List.of("2025-03-30T00:59:59Z", "2025-03-30T01:00:00Z", "2024-12-31T23:30:00Z")) {
            FieldValues account = new FieldValues(accounts)
                    .set("name", moment)
                    .set("accountNumber", mark)
                    .set("createdDate", Instant.parse(moment));
            test.engine.save(admin, SaveRequest.of(accounts, Operation.CREATE, RecordWrite.create(account)));
        }
        ZoneId vienna = ZoneId.of("Europe/Vienna");

        assertThat(names(at(DateFunction.HOUR_IN_DAY, vienna, 3L))).containsExactly("2025-03-30T01:00:00Z");
        assertThat(names(at(DateFunction.HOUR_IN_DAY, vienna, 1L))).containsExactly("2025-03-30T00:59:59Z");
        assertThat(names(at(DateFunction.CALENDAR_YEAR, vienna, 2024L))).isEmpty();
        assertThat(names(at(DateFunction.CALENDAR_YEAR, ZoneId.of("UTC"), 2024L)))
                .hasSize(1);
        assertThat(names(at(DateFunction.DAY_ONLY, ZoneId.of("UTC"), LocalDate.parse("2024-12-31"))))
                .hasSize(1);
    }

    private Condition at(DateFunction function, ZoneId zone, Object value) {
        return new Condition.Comparison(
                new DatePart(function, path(accounts, "createdDate"), zone), Operator.EQ, value);
    }
}
