package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.RecordScope;
import org.mainstay.platform.security.RolePermissions;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

/** Whatever the policy says, engine, lists and history ask it: shown with a policy stricter than the product's first. */
class PermissionHookDbTest {

    /** Agents neither see nor write revenues, and touch only accounts of Vienna. */
    private static final class Strict extends RolePermissions {
        @Override
        public boolean mayRead(CallerContext caller, RecordType type, Field field) {
            return isFree(caller, field);
        }

        @Override
        public boolean mayWrite(CallerContext caller, RecordType type, Field field) {
            return super.mayWrite(caller, type, field) && isFree(caller, field);
        }

        private static boolean isFree(CallerContext caller, Field field) {
            return !caller.role().equals(Roles.AGENT) || !field.name().equals("annualRevenue");
        }

        @Override
        public RecordScope scope(CallerContext caller, RecordType type) {
            return caller.role().equals(Roles.AGENT)
                    ? new RecordScope(type.field("billingCity"), "Wien")
                    : RecordScope.ALL;
        }
    }

    private final TestEngine test = new TestEngine(new Strict(), List.of());
    private final RecordType accounts = test.type("Account");
    private final CallerContext admin = TestPlatform.caller(Roles.ADMIN);
    private final CallerContext agent = TestPlatform.caller(Roles.AGENT);
    private final String mark = UUID.randomUUID().toString();

    private long create(String city) {
        FieldValues values = new FieldValues(accounts)
                .set("name", "Scoped")
                .set("accountNumber", mark)
                .set("billingCity", city)
                .set("annualRevenue", new java.math.BigDecimal("10"));
        return test.engine
                .save(admin, SaveRequest.of(accounts, Operation.CREATE, RecordWrite.create(values)))
                .get(0)
                .record()
                .key();
    }

    private void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @Test
    void a_record_out_of_scope_is_not_there() {
        long linz = create("Linz");
        FieldValues name = new FieldValues(accounts).set("name", "Mine now");

        refused(ErrorCode.NOT_FOUND, () -> test.reader.get(agent, accounts, linz, List.of()));
        refused(
                ErrorCode.NOT_FOUND,
                () -> test.engine.save(
                        agent, SaveRequest.of(accounts, Operation.UPDATE, new RecordWrite(linz, name, null))));
        refused(
                ErrorCode.NOT_FOUND,
                () -> test.engine.save(agent, SaveRequest.of(accounts, Operation.DELETE, RecordWrite.of(linz))));
        refused(ErrorCode.NOT_FOUND, () -> test.history.read(agent, accounts, linz, Long.MAX_VALUE, 10));
    }

    @Test
    void an_upsert_of_a_record_out_of_scope_is_refused_as_not_there() {
        String external = UUID.randomUUID().toString();
        FieldValues values = new FieldValues(accounts)
                .set("name", "Far")
                .set("billingCity", "Linz")
                .set("externalId", external);
        SaveRequest upsert = SaveRequest.upsert(accounts, accounts.field("externalId"), RecordWrite.create(values));
        test.engine.save(admin, upsert);
        refused(ErrorCode.NOT_FOUND, () -> test.engine.save(agent, upsert));
    }

    @Test
    void lists_and_counts_hold_only_what_is_in_scope() {
        create("Linz");
        long wien = create("Wien");
        ListRequest request = new ListRequest("accountNumber==" + mark, null, null, null, null);
        Query query = test.requests.read(agent, accounts, request);

        assertThat(test.reader.list(agent, query))
                .extracting(row -> row.record().key())
                .containsExactly(wien);
        assertThat(test.reader.count(agent, query)).isEqualTo(1);
        assertThat(test.reader.count(admin, query)).isEqualTo(2);
    }

    @Test
    void a_hidden_field_is_in_no_answer_filter_sort_or_history() {
        long wien = create("Wien");

        assertThat(test.requests.one(agent, accounts, wien, null, null).ownFields())
                .extracting(Field::name)
                .doesNotContain("annualRevenue");
        for (ListRequest request : List.of(
                new ListRequest(null, null, "annualRevenue", null, null),
                new ListRequest("annualRevenue==10", null, null, null, null),
                new ListRequest(null, "annualRevenue", null, null, null))) {
            refused(ErrorCode.INVALID_FIELD, () -> test.requests.read(agent, accounts, request));
        }
        assertThat(test.history
                        .read(agent, accounts, wien, Long.MAX_VALUE, 10)
                        .get(0)
                        .changes())
                .contains("Scoped")
                .doesNotContain("annualRevenue");
    }

    @Test
    void a_field_that_may_not_be_written_is_refused() {
        long wien = create("Wien");
        FieldValues revenue = new FieldValues(accounts).set("annualRevenue", new java.math.BigDecimal("11"));
        refused(
                ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
                () -> test.engine.save(
                        agent, SaveRequest.of(accounts, Operation.UPDATE, new RecordWrite(wien, revenue, null))));
    }

    @Test
    void a_viewer_writes_nothing_and_only_administrators_write_users_or_purge() {
        CallerContext viewer = TestPlatform.caller(Roles.VIEWER);
        FieldValues account = new FieldValues(accounts).set("name", "No");
        refused(
                ErrorCode.INSUFFICIENT_ACCESS,
                () -> test.engine.save(
                        viewer, SaveRequest.of(accounts, Operation.CREATE, RecordWrite.create(account))));
        long wien = create("Wien");
        refused(
                ErrorCode.INSUFFICIENT_ACCESS,
                () -> test.engine.save(agent, SaveRequest.of(accounts, Operation.PURGE, RecordWrite.of(wien))));
        RecordType users = test.type("User");
        FieldValues user = new FieldValues(users)
                .set("username", "eve")
                .set("lastName", "Eve")
                .set("role", "admin");
        refused(
                ErrorCode.INSUFFICIENT_ACCESS,
                () -> test.engine.save(agent, SaveRequest.of(users, Operation.CREATE, RecordWrite.create(user))));
        test.engine.save(admin, SaveRequest.of(accounts, Operation.PURGE, RecordWrite.of(wien)));
        refused(ErrorCode.NOT_FOUND, () -> test.reader.get(admin, accounts, wien, List.of()));
    }
}
