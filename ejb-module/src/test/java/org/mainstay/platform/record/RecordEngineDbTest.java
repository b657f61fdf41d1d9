package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.ttddyy.dsproxy.QueryCount;
import net.ttddyy.dsproxy.QueryCountHolder;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

class RecordEngineDbTest {

    private final TestEngine test = new TestEngine();
    private final RecordType accounts = test.type("Account");
    private final CallerContext agent = TestPlatform.caller(Roles.AGENT);

    private FieldValues account(String name) {
        return new FieldValues(accounts).set("name", name);
    }

    private FieldValues create(FieldValues values) {
        return save(Operation.CREATE, RecordWrite.create(values)).record();
    }

    private SaveResult save(Operation operation, RecordWrite write) {
        return test.engine
                .save(agent, SaveRequest.of(accounts, operation, write))
                .get(0);
    }

    private FieldValues read(long key) {
        return test.platform.transactions().required(() -> test.reader.get(agent, accounts, key, accounts.fields()));
    }

    private List<JournalEntry> history(long key) {
        return test.history.read(agent, accounts, key, Long.MAX_VALUE, 50);
    }

    @Test
    void a_created_record_is_read_back_as_it_was_answered() {
        FieldValues created = create(account("Müller & Söhne").set("annualRevenue", new java.math.BigDecimal("12.50")));

        FieldValues stored = read(created.key());
        accounts.fields()
                .forEach(f -> assertThat(stored.sameIn(f, created)).as(f.name()).isTrue());
        assertThat(stored.get("ownerId")).isEqualTo(new Reference("User", agent.userId()));
        assertThat(history(created.key())).singleElement().satisfies(entry -> {
            assertThat(entry.operation()).isEqualTo(Operation.CREATE);
            assertThat(entry.changes())
                    .contains("\"name\":[null,\"Müller & Söhne\"]", "\"annualRevenue\":[null,12.50]");
        });
    }

    @Test
    void an_update_writes_only_what_differs_and_raises_the_version() {
        FieldValues created = create(account("Before"));

        SaveResult result = save(Operation.UPDATE, new RecordWrite(created.key(), account("After"), created.version()));

        assertThat(result.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(read(created.key()).text("name")).isEqualTo("After");
        assertThat(result.record().version()).isEqualTo(created.version() + 1);
        assertThat(history(created.key()).get(0).changes()).isEqualTo("{\"name\":[\"Before\",\"After\"]}");
    }

    @Test
    void an_update_that_changes_nothing_writes_nothing() {
        FieldValues created = create(account("Same").set("annualRevenue", new java.math.BigDecimal("5.00")));

        FieldValues same = account("Same").set("annualRevenue", new java.math.BigDecimal("5"));
        SaveResult result = save(Operation.UPDATE, new RecordWrite(created.key(), same, null));

        assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(read(created.key()).get("systemModstamp")).isEqualTo(created.get("systemModstamp"));
        assertThat(history(created.key())).hasSize(1);
    }

    @Test
    void a_stale_version_is_refused() {
        FieldValues created = create(account("First"));
        save(Operation.UPDATE, new RecordWrite(created.key(), account("Second"), null));

        assertThatThrownBy(() ->
                        save(Operation.UPDATE, new RecordWrite(created.key(), account("Third"), created.version())))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.VERSION_MISMATCH));
        assertThat(read(created.key()).text("name")).isEqualTo("Second");
    }

    @Test
    void each_problem_of_a_record_names_its_field() {
        FieldValues broken = account(" ").set("personEmail", "nobody").set("billingCountryCode", "DEU");

        assertThatThrownBy(() -> create(broken))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.problems())
                        .extracting("field")
                        .containsExactly("name", "personEmail", "billingCountryCode"));
    }

    @Test
    void two_hundred_records_take_few_statements() {
        List<RecordWrite> writes = new ArrayList<>();
        for (int i = 0; i < SaveRequest.MOST; i++) {
            writes.add(RecordWrite.create(account("Batch " + i).set("externalId", UUID.randomUUID() + "-" + i)));
        }
        QueryCountHolder.clear();
        List<SaveResult> created = test.engine.save(
                agent, new SaveRequest(accounts, Operation.CREATE, null, writes, Atomicity.ALL_OR_NONE));
        long inserts = executions();

        QueryCountHolder.clear();
        List<RecordWrite> changes = created.stream()
                .map(r -> new RecordWrite(
                        r.record().key(), account("Changed " + r.record().key()), null))
                .toList();
        test.engine.save(agent, new SaveRequest(accounts, Operation.UPDATE, null, changes, Atomicity.ALL_OR_NONE));
        long updates = executions();

        assertThat(inserts).isLessThanOrEqualTo(SaveRequest.MOST / 50 + 5);
        assertThat(updates).isLessThanOrEqualTo(SaveRequest.MOST / 50 + 5);
    }

    private static long executions() {
        QueryCount count = QueryCountHolder.getGrandTotal();
        return count.getStatement() + count.getPrepared() + count.getCallable();
    }

    @Test
    void of_several_records_by_themselves_only_the_faulty_are_refused() {
        String taken = UUID.randomUUID().toString();
        create(account("Holder").set("externalId", taken));
        List<RecordWrite> writes = List.of(
                RecordWrite.create(account("Good")),
                RecordWrite.create(account("Bad").set("externalId", taken)),
                RecordWrite.create(account(null)),
                RecordWrite.create(account("Good too")));

        List<SaveResult> results = test.engine.save(
                agent, new SaveRequest(accounts, Operation.CREATE, null, writes, Atomicity.EACH_BY_ITSELF));

        assertThat(results)
                .extracting(SaveResult::outcome)
                .containsExactly(Outcome.CREATED, Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED);
        assertThat(results.get(1).problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(ErrorCode.DUPLICATE_VALUE);
            assertThat(p.field()).isEqualTo("externalId");
        });
        assertThat(read(results.get(3).record().key()).text("name")).isEqualTo("Good too");
    }

    @Test
    void an_upsert_creates_then_updates_then_changes_nothing() {
        String external = UUID.randomUUID().toString();
        SaveRequest request = SaveRequest.upsert(
                accounts,
                accounts.field("externalId"),
                RecordWrite.create(account("Upserted").set("externalId", external)));

        assertThat(test.engine.save(agent, request).get(0).outcome()).isEqualTo(Outcome.CREATED);
        assertThat(test.engine.save(agent, request).get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
        SaveRequest changed = SaveRequest.upsert(
                accounts,
                accounts.field("externalId"),
                RecordWrite.create(account("Renamed").set("externalId", external)));
        assertThat(test.engine.save(agent, changed).get(0).outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void a_deleted_record_comes_back_unless_its_external_id_was_taken() {
        String external = UUID.randomUUID().toString();
        FieldValues first = create(account("First").set("externalId", external));
        save(Operation.DELETE, RecordWrite.of(first.key()));
        assertThatThrownBy(() -> read(first.key()))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ENTITY_IS_DELETED));

        FieldValues second = create(account("Second").set("externalId", external));
        assertThatThrownBy(() -> save(Operation.RESTORE, RecordWrite.of(first.key())))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_VALUE));

        save(Operation.DELETE, RecordWrite.of(second.key()));
        assertThat(save(Operation.RESTORE, RecordWrite.of(first.key())).outcome())
                .isEqualTo(Outcome.RESTORED);
        assertThat(history(first.key()))
                .extracting(JournalEntry::operation)
                .containsExactly(Operation.RESTORE, Operation.DELETE, Operation.CREATE);
    }

    @Test
    void what_others_refer_to_can_neither_be_deleted_nor_purged() {
        FieldValues parent = create(account("Parent"));
        FieldValues child = create(account("Child").set("parentId", parent.key()));
        assertThatThrownBy(() -> save(Operation.DELETE, RecordWrite.of(parent.key())))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DEPENDENCY_EXISTS));

        save(Operation.DELETE, RecordWrite.of(child.key()));
        CallerContext admin = TestPlatform.caller(Roles.ADMIN);
        SaveRequest purge = new SaveRequest(
                accounts, Operation.PURGE, null, List.of(RecordWrite.of(parent.key())), Atomicity.EACH_BY_ITSELF);
        assertThat(test.engine.save(admin, purge).get(0).problems())
                .as("the child in the recycle bin still points there")
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo(ErrorCode.DEPENDENCY_EXISTS));
    }

    @Test
    void a_parent_can_be_named_by_its_external_id() {
        String external = UUID.randomUUID().toString();
        FieldValues parent = create(account("Parent").set("externalId", external));
        FieldValues child = create(account("Child").set("parentId", new ByExternalId(external)));
        assertThat(child.get("parentId")).isEqualTo(parent.key());

        assertThatThrownBy(() -> create(account("Orphan").set("parentId", new ByExternalId("none"))))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code())
                        .isEqualTo(ErrorCode.INVALID_CROSS_REFERENCE_KEY));
    }

    @Test
    void a_record_cannot_be_without_an_owner() {
        FieldValues created = create(account("Owned"));
        FieldValues nobody = new FieldValues(accounts).set("ownerId", null);
        assertThatThrownBy(() -> save(Operation.UPDATE, new RecordWrite(created.key(), nobody, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUIRED_FIELD_MISSING));
    }

    @Test
    void a_field_that_cannot_be_changed_may_be_given_as_it_is() {
        String external = UUID.randomUUID().toString();
        FieldValues person = new FieldValues(accounts)
                .set("isPersonAccount", true)
                .set("lastName", "Muñoz")
                .set("externalId", external);
        SaveRequest upsert = SaveRequest.upsert(accounts, accounts.field("externalId"), RecordWrite.create(person));
        test.engine.save(agent, upsert);
        assertThat(test.engine.save(agent, upsert).get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
        person.set("isPersonAccount", false);
        assertThatThrownBy(() -> test.engine.save(agent, upsert))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code())
                        .isEqualTo(ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE));
    }

    @Test
    void a_restored_record_finds_its_relations_or_stays_in_the_bin() {
        FieldValues parent = create(account("Parent"));
        FieldValues child = create(account("Child").set("parentId", parent.key()));
        save(Operation.DELETE, RecordWrite.of(child.key()));
        save(Operation.DELETE, RecordWrite.of(parent.key()));
        assertThatThrownBy(() -> save(Operation.RESTORE, RecordWrite.of(child.key())))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code())
                        .isEqualTo(ErrorCode.INVALID_CROSS_REFERENCE_KEY));
    }

    @Test
    void a_record_changed_twice_in_a_transaction_has_one_journal_row() {
        FieldValues created = create(account("One"));
        test.platform.transactions().required(() -> {
            save(Operation.UPDATE, new RecordWrite(created.key(), account("Two"), null));
            return save(Operation.UPDATE, new RecordWrite(created.key(), account("Three"), null));
        });
        assertThat(history(created.key())).hasSize(2);
        assertThat(history(created.key()).get(0).changes()).isEqualTo("{\"name\":[\"One\",\"Three\"]}");
    }
}
