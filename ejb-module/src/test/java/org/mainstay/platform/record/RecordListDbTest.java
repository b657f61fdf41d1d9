package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

class RecordListDbTest {

    private final TestEngine test = new TestEngine();
    private final RecordType accounts = test.type("Account");
    private final CallerContext agent = TestPlatform.caller(Roles.AGENT);
    private final String mark = UUID.randomUUID().toString();

    /** Accounts of this test share an account number; some have no city, several the same one. */
    private List<Long> create(String... cities) {
        List<RecordWrite> writes = new ArrayList<>();
        for (int i = 0; i < cities.length; i++) {
            writes.add(RecordWrite.create(new FieldValues(accounts)
                    .set("name", "Listed " + i)
                    .set("accountNumber", mark)
                    .set("billingCity", cities[i])));
        }
        return test
                .engine
                .save(agent, new SaveRequest(accounts, Operation.CREATE, null, writes, Atomicity.ALL_OR_NONE))
                .stream()
                .map(r -> r.record().key())
                .toList();
    }

    private List<Row> page(Query query) {
        return test.platform.transactions().required(() -> test.reader.list(agent, query));
    }

    /** Follows the cursors to the end, a few records at a time. */
    private List<String> walk(String sort, int limit) {
        List<String> cities = new ArrayList<>();
        String cursor = null;
        do {
            Query query = test.requests.read(
                    agent, accounts, new ListRequest("accountNumber==" + mark, sort, "billingCity", limit, cursor));
            List<Row> rows = page(query);
            rows.forEach(r -> cities.add(r.record().text("billingCity")));
            cursor = rows.size() < limit ? null : test.cursors.after(query, rows.get(rows.size() - 1));
        } while (cursor != null);
        return cities;
    }

    @Test
    void a_walk_over_pages_meets_every_record_once_in_order_whatever_the_page_size() {
        create("Wien", null, "Linz", "Wien", null, "Graz", "Wien", null);
        for (int limit = 1; limit <= 9; limit++) {
            assertThat(walk("billingCity", limit))
                    .containsExactly(null, null, null, "Graz", "Linz", "Wien", "Wien", "Wien");
            assertThat(walk("-billingCity", limit))
                    .containsExactly("Wien", "Wien", "Wien", "Linz", "Graz", null, null, null);
            assertThat(walk("-billingCity,name", limit)).hasSize(8);
        }
    }

    @Test
    void every_sortable_field_can_be_walked() {
        List<Long> keys = create("A", "B", "C");
        accounts.fields().stream()
                .filter(f -> f.is(org.mainstay.platform.schema.Trait.SORTABLE))
                .forEach(f -> {
                    assertThat(walk(f.name(), 1)).as(f.name()).hasSize(keys.size());
                    assertThat(walk("-" + f.name(), 2)).as("-" + f.name()).hasSize(keys.size());
                });
    }

    @Test
    void a_cursor_serves_only_the_list_it_was_made_for() {
        create("A", "B");
        Query query =
                test.requests.read(agent, accounts, new ListRequest("accountNumber==" + mark, "name", null, 1, null));
        String cursor = test.cursors.after(query, page(query).get(0));
        String forged = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);

        for (ListRequest other : List.of(
                new ListRequest("accountNumber==" + mark, "-name", null, 1, cursor),
                new ListRequest("accountNumber==other", "name", null, 1, cursor),
                new ListRequest("accountNumber==" + mark, "name", null, 1, forged),
                new ListRequest("accountNumber==" + mark, "name", null, 1, "!"),
                new ListRequest("accountNumber==" + mark, "name", null, 1, ""))) {
            assertThatThrownBy(() -> test.requests.read(agent, accounts, other))
                    .isInstanceOfSatisfying(
                            BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CURSOR));
        }
    }

    @Test
    void what_cannot_be_read_says_where() {
        for (String filter : List.of(
                "",
                "name",
                "name=",
                "name=='",
                "name=like=a",
                "isPersonAccount=gt=true",
                "name=null=x",
                "name=in=()",
                ";",
                "((name==a)",
                "(".repeat(3_000))) {
            assertThatThrownBy(
                            () -> test.requests.read(agent, accounts, new ListRequest(filter, null, null, null, null)))
                    .as(filter)
                    .isInstanceOfSatisfying(
                            BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_QUERY));
        }
        for (String sort : List.of("", "nothing", "description", "name,", "version")) {
            assertThatThrownBy(() -> test.requests.read(agent, accounts, new ListRequest(null, sort, null, null, null)))
                    .as(sort)
                    .isInstanceOfSatisfying(
                            BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_FIELD));
        }
    }

    @Test
    void any_text_can_be_looked_for_in_any_field() {
        for (RecordType type : List.of(accounts, test.type("User"), test.type("Organization"), test.type("Contact"))) {
            type.fields().stream()
                    .filter(f -> f.type().isText() && f.is(org.mainstay.platform.schema.Trait.FILTERABLE))
                    .forEach(f -> assertThat(page(test.requests.read(
                                    agent, type, new ListRequest(f.name() + "=='ü€東🙂'", null, null, null, null))))
                            .as(type + "." + f.name())
                            .isEmpty());
        }
    }

    @Test
    void a_list_leaves_out_what_is_in_the_recycle_bin() {
        List<Long> keys = create("A", "B");
        test.engine.save(agent, SaveRequest.of(accounts, Operation.DELETE, RecordWrite.of(keys.get(0))));
        assertThat(walk("name", 10)).containsExactly("B");
    }
}
