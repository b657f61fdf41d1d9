package org.mainstay.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.platform.record.Outcome.CREATED;
import static org.mainstay.platform.record.Outcome.DELETED;
import static org.mainstay.platform.record.Outcome.REFUSED;
import static org.mainstay.platform.record.Outcome.UNCHANGED;
import static org.mainstay.platform.record.Outcome.UPDATED;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.QueryCountHolder;
import org.junit.jupiter.api.Test;
import org.mainstay.crm.contact.ContactRules;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.RolePermissions;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.LoggedIn;

class BatchDbTest {

    /** Refuses an account when it is written already, as what follows for other records may. */
    private static final class LateRefusal implements RecordRules {
        @Override
        public String kind() {
            return "Account";
        }

        @Override
        public void afterSave(RecordChange change) {
            if ("refused late".equals(change.after().get("phone"))) {
                throw new BusinessException(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "too late");
            }
        }
    }

    private final TestEngine test =
            new TestEngine(new RolePermissions(), List.of(new LateRefusal(), new ContactRules()));
    private final TestRecords records = new TestRecords(test);
    private final RecordType accounts = test.type("Account");
    private final RetriedTransactions transactions = new RetriedTransactions(test.platform.transactions());
    private final BatchApi batches = new BatchService(
            LoggedIn.as(Roles.ADMIN), transactions, test.engine, test.permissions, test.platform.registry());
    private final String key = UUID.randomUUID().toString();

    private List<SaveResult> each(BatchOperation... operations) {
        return batches.run(new Batch(List.of(operations), Atomicity.EACH_BY_ITSELF));
    }

    private void assertRefused(int position, ErrorCode code, BatchOperation... operations) {
        assertThatThrownBy(() -> batches.run(new Batch(List.of(operations), Atomicity.ALL_OR_NONE)))
                .isInstanceOfSatisfying(OperationRefusedException.class, e -> {
                    assertThat(e.position()).isEqualTo(position);
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.getMessage()).startsWith("Operation " + (position + 1));
                });
    }

    private FieldValues account(String name, Object... more) {
        return records.values("Account", more).set("name", name);
    }

    private BatchOperation create(String ref, FieldValues values) {
        return BatchOperation.of(ref, SaveRequest.of(values.type(), Operation.CREATE, RecordWrite.create(values)));
    }

    private BatchOperation upsert(String externalId, FieldValues values) {
        var field = values.type().field("externalId");
        return BatchOperation.of(
                null, SaveRequest.upsert(values.type(), field, RecordWrite.create(values.set(field, externalId))));
    }

    private BatchOperation change(FieldValues record, FieldValues values) {
        RecordWrite write = new RecordWrite(record.key(), values, null);
        return BatchOperation.of(null, SaveRequest.of(record.type(), Operation.UPDATE, write));
    }

    private BatchOperation of(Operation operation, FieldValues record) {
        return BatchOperation.of(null, SaveRequest.of(record.type(), operation, RecordWrite.of(record.key())));
    }

    private static ResultValue result(String ref, String field) {
        return new ResultValue(ref, field, null);
    }

    private static List<ErrorCode> codes(SaveResult result) {
        return result.problems().stream().map(Problem::code).toList();
    }

    private long number(String sql, Object... parameters) {
        return new Sql(test.platform.pool())
                .query(sql, row -> row.getLong(1), parameters)
                .get(0);
    }

    private long accountsLike(String pattern) {
        return number("select count(*) from account where name like ?", pattern);
    }

    private static long executions() {
        QueryCount count = QueryCountHolder.getGrandTotal();
        return count.getStatement() + count.getPrepared() + count.getCallable();
    }

    @Test
    void neighbours_that_ask_the_same_take_few_statements() {
        BatchOperation[] upserts = new BatchOperation[Batch.MOST];
        for (int i = 0; i < upserts.length; i++) {
            upserts[i] = upsert(key + i, account("Row " + i));
        }
        QueryCountHolder.clear();
        assertThat(each(upserts)).extracting(SaveResult::outcome).containsOnly(CREATED);
        assertThat(executions()).isLessThanOrEqualTo(Batch.MOST / 50 + 6);

        QueryCountHolder.clear();
        assertThat(each(upserts)).extracting(SaveResult::outcome).containsOnly(UNCHANGED);
        assertThat(executions()).isLessThanOrEqualTo(4);
    }

    @Test
    void later_operations_use_what_earlier_ones_gave() {
        RecordWrite rename = new RecordWrite(null, account("Renamed " + key), null);
        List<SaveResult> results = each(
                create("a", account("First " + key).set("externalId", key)),
                create(
                        "b",
                        account("Second").set("parentId", result("a", "id")).set("phone", result("a", "createdDate"))),
                create(
                        "c",
                        records.values(
                                "Contact",
                                "lastName",
                                "Ref",
                                "accountId",
                                new ResultValue("a", "externalId", "externalId"))),
                BatchOperation.on(result("a", "id"), "d", SaveRequest.of(accounts, Operation.UPDATE, rename)));

        assertThat(results).extracting(SaveResult::outcome).containsExactly(CREATED, CREATED, CREATED, UPDATED);
        FieldValues first = results.get(0).record();
        assertThat(results.get(1).record().get("parentId")).isEqualTo(first.key());
        assertThat(results.get(1).record().text("phone"))
                .isEqualTo(first.get("createdDate").toString());
        assertThat(results.get(2).record().get("accountId")).isEqualTo(first.key());
        assertThat(records.stored(first).text("name")).isEqualTo("Renamed " + key);
        assertThat(records.history(first)).containsExactly(Operation.CREATE);
    }

    @Test
    void a_reference_without_a_value_names_the_field() {
        List<SaveResult> results = each(
                create("bad", account(" ")),
                create(null, account("x").set("parentId", result("bad", "id"))),
                create(
                        null,
                        account("x").set("parentId", result("nobody", "id")).set("phone", result("good", "id"))),
                create("good", account("Good " + key)),
                create(null, account("x").set("parentId", result("good", "ownerId"))),
                create(null, account("x").set("phone", result("good", "noSuchField"))),
                BatchOperation.on(
                        result("good", "parentId"),
                        null,
                        SaveRequest.of(accounts, Operation.DELETE, new RecordWrite(null, null, null))),
                create(null, account("Last " + key).set("parentId", result("good", "parentId"))));

        assertThat(results.get(1).problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(ErrorCode.PROCESSING_HALTED);
            assertThat(p.field()).isEqualTo("parentId");
        });
        assertThat(results.get(2).problems()).extracting(Problem::field).containsExactlyInAnyOrder("parentId", "phone");
        assertThat(codes(results.get(2))).containsOnly(ErrorCode.INVALID_CROSS_REFERENCE_KEY);
        assertThat(codes(results.get(4))).containsExactly(ErrorCode.INVALID_CROSS_REFERENCE_KEY);
        assertThat(codes(results.get(5))).containsExactly(ErrorCode.INVALID_FIELD);
        assertThat(codes(results.get(6))).containsExactly(ErrorCode.MISSING_ARGUMENT);
        assertThat(results.get(7).outcome()).isEqualTo(CREATED);
        assertThat(results.get(7).record().get("parentId")).isNull();
    }

    @Test
    void all_or_none_names_the_operation_and_leaves_no_trace() {
        FieldValues there = records.create("Account", "name", "There " + key);
        long rows = number("select count(*) from journal");

        assertRefused(
                3,
                ErrorCode.REQUIRED_FIELD_MISSING,
                create("a", account("New " + key)),
                change(there, account("Changed " + key)),
                create(null, records.values("Contact", "lastName", "x", "accountId", result("a", "id"))),
                create(null, account(" ")),
                create(null, account("New " + key)));

        assertRefused(
                0,
                ErrorCode.REQUIRED_FIELD_MISSING,
                create(null, account(" ")),
                BatchOperation.unreadable(null, List.of(Problem.of(ErrorCode.INVALID_TYPE, "no such kind"))));

        assertThat(accountsLike("%" + key)).isOne();
        assertThat(records.stored(there).version()).isEqualTo(there.version());
        assertThat(number("select count(*) from journal")).isEqualTo(rows);
    }

    @Test
    void each_by_itself_writes_what_is_not_refused_under_one_request() {
        FieldValues there = records.create("Account", "name", "There " + key);
        List<SaveResult> results = each(
                create(null, account("New " + key)),
                BatchOperation.unreadable("u", List.of(Problem.of(ErrorCode.INVALID_TYPE, "no such kind"))),
                create(null, account("New " + key).set("billingCountryCode", "DEU")),
                create(null, account("New " + key)),
                of(Operation.DELETE, there));

        assertThat(results)
                .extracting(SaveResult::outcome)
                .containsExactly(CREATED, REFUSED, REFUSED, CREATED, DELETED);
        assertThat(codes(results.get(1))).containsExactly(ErrorCode.INVALID_TYPE);
        assertThat(accountsLike("New " + key)).isEqualTo(2);
        assertThat(number(
                        "select count(distinct requestId) from journal where recordKey in (?, ?)",
                        results.get(0).record().key(),
                        results.get(3).record().key()))
                .isOne();
    }

    @Test
    void the_company_of_others_never_shows() {
        FieldValues one = records.create("Account", "name", "One", "externalId", key + "one");
        FieldValues two = records.create("Account", "name", "Two", "externalId", key + "two");
        List<SaveResult> results = each(
                upsert(key + "parent", account("Parent")),
                upsert(key + "child", account("Child").set("parentId", new ByExternalId(key + "parent"))),
                upsert(key + "child", account("Child, renamed")),
                upsert(key + "early", account("Early").set("parentId", new ByExternalId(key + "late"))),
                upsert(key + "late", account("Late")),
                change(one, account("One").set("externalId", key + "free")),
                change(two, account("Two").set("externalId", key + "one")),
                change(one, account("One").set("externalId", key + "one")));

        assertThat(results)
                .extracting(SaveResult::outcome)
                .containsExactly(CREATED, CREATED, UPDATED, REFUSED, CREATED, UPDATED, UPDATED, REFUSED);
        assertThat(results.get(1).record().get("parentId"))
                .isEqualTo(results.get(0).record().key());
        assertThat(codes(results.get(3))).containsExactly(ErrorCode.INVALID_CROSS_REFERENCE_KEY);
        assertThat(codes(results.get(7))).containsExactly(ErrorCode.DUPLICATE_VALUE);
    }

    @Test
    void who_spoils_the_transaction_spoils_it_for_nobody_else() {
        FieldValues referred = records.create("Account", "name", "Referred " + key);
        records.delete(records.create("Contact", "lastName", "In the bin", "accountId", referred.key()));
        BatchOperation[] operations = {
            create("a", account("Kept " + key)),
            create("late", account("Kept " + key).set("phone", "refused late")),
            create(null, account("Kept " + key)),
            of(Operation.PURGE, referred),
            create(null, records.values("Contact", "lastName", "x", "accountId", result("late", "id"))),
            create(null, records.values("Contact", "lastName", "Kept", "accountId", result("a", "id")))
        };

        List<SaveResult> results = each(operations);
        assertThat(results)
                .extracting(SaveResult::outcome)
                .containsExactly(CREATED, REFUSED, CREATED, REFUSED, REFUSED, CREATED);
        assertThat(codes(results.get(1))).containsExactly(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION);
        assertThat(codes(results.get(3))).containsExactly(ErrorCode.DEPENDENCY_EXISTS);
        assertThat(codes(results.get(4))).containsExactly(ErrorCode.PROCESSING_HALTED);
        assertThat(accountsLike("Kept " + key)).isEqualTo(2);

        assertRefused(1, ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, operations);
        assertRefused(1, ErrorCode.DEPENDENCY_EXISTS, operations[0], operations[3]);
        assertThat(accountsLike("Kept " + key)).isEqualTo(2);
    }

    @Test
    void whoever_began_the_transaction_carries_the_batch_out_again() {
        Batch batch = new Batch(
                List.of(
                        create(null, account("Kept " + key)),
                        create(null, account("Kept " + key).set("phone", "refused late"))),
                Atomicity.EACH_BY_ITSELF);
        List<Integer> attempts = new ArrayList<>();

        List<SaveResult> results = transactions.run(() -> {
            attempts.add(attempts.size());
            return batches.run(batch);
        });

        assertThat(results).extracting(SaveResult::outcome).containsExactly(CREATED, REFUSED);
        assertThat(accountsLike("Kept " + key)).isOne();
        assertThat(attempts).as("together, each alone, without the second").hasSize(3);
    }

    @Test
    void a_batch_has_bounds_and_no_name_twice() {
        BatchOperation one = create("a", account("x"));
        for (List<BatchOperation> bad :
                List.of(List.<BatchOperation>of(), java.util.Collections.nCopies(201, create(null, account("x"))))) {
            assertThatThrownBy(() -> new Batch(bad, Atomicity.ALL_OR_NONE))
                    .isInstanceOfSatisfying(
                            BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED));
        }
        assertThatThrownBy(() -> new Batch(List.of(one, one), Atomicity.ALL_OR_NONE))
                .isInstanceOfSatisfying(BusinessException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_VALUE);
                    assertThat(e.getMessage()).contains("1 and 2", "'a'");
                });
    }
}
