package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.RolePermissions;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

class ConcurrentSavesDbTest {

    private static final int CALLERS = 12;

    private final TestEngine test = new TestEngine();
    private final RecordType accounts = test.type("Account");
    private final CallerContext agent = TestPlatform.caller(Roles.AGENT);

    private FieldValues account(String name, String externalId) {
        return new FieldValues(accounts).set("name", name).set("externalId", externalId);
    }

    private <T> List<T> atOnce(Callable<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
        List<T> results = new ArrayList<>();
        for (Future<T> done : pool.invokeAll(Collections.nCopies(CALLERS, call))) {
            results.add(done.get());
        }
        pool.shutdown();
        return results;
    }

    @Test
    void upserts_of_one_new_external_id_make_one_record() throws Exception {
        for (int round = 0; round < 5; round++) {
            String external = UUID.randomUUID().toString();
            List<SaveResult> results = atOnce(() -> test.engine
                    .save(
                            agent,
                            SaveRequest.upsert(
                                    accounts,
                                    accounts.field("externalId"),
                                    RecordWrite.create(account("Same", external))))
                    .get(0));
            assertThat(results)
                    .extracting(r -> r.record().key())
                    .containsOnly(results.get(0).record().key());
            assertThat(results).extracting(SaveResult::outcome).containsOnlyOnce(Outcome.CREATED);
        }
    }

    @Test
    void of_updates_to_one_version_exactly_one_passes() throws Exception {
        FieldValues created = test.engine
                .save(agent, SaveRequest.of(accounts, Operation.CREATE, RecordWrite.create(account("Contested", null))))
                .get(0)
                .record();
        List<Object> results = atOnce(() -> {
            FieldValues mine =
                    new FieldValues(accounts).set("name", UUID.randomUUID().toString());
            try {
                return test.engine
                        .save(
                                agent,
                                SaveRequest.of(
                                        accounts,
                                        Operation.UPDATE,
                                        new RecordWrite(created.key(), mine, created.version())))
                        .get(0)
                        .outcome();
            } catch (BusinessException e) {
                return e.code();
            }
        });
        assertThat(results).containsOnlyOnce(Outcome.UPDATED).containsOnly(Outcome.UPDATED, ErrorCode.VERSION_MISMATCH);
    }

    @Test
    void nothing_live_refers_to_a_record_that_was_deleted_at_the_same_moment() throws Exception {
        RecordType contacts = test.type("Contact");
        for (int round = 0; round < 20; round++) {
            long parent = test.engine
                    .save(
                            agent,
                            SaveRequest.of(accounts, Operation.CREATE, RecordWrite.create(account("Parent", null))))
                    .get(0)
                    .record()
                    .key();
            AtomicInteger turn = new AtomicInteger();
            List<Outcome> outcomes = atOnce(() -> {
                if (turn.getAndIncrement() == CALLERS / 2) {
                    return outcome(SaveRequest.of(accounts, Operation.DELETE, RecordWrite.of(parent)));
                }
                FieldValues child =
                        new FieldValues(contacts).set("lastName", "Child").set("accountId", parent);
                return outcome(SaveRequest.of(contacts, Operation.CREATE, RecordWrite.create(child)));
            });
            boolean deleted = outcomes.contains(Outcome.DELETED);
            assertThat(outcomes.contains(Outcome.CREATED))
                    .as("children made, parent deleted: %s, round %s", deleted, round)
                    .isNotEqualTo(deleted);
        }
    }

    private Outcome outcome(SaveRequest request) {
        try {
            return test.engine.save(agent, request).get(0).outcome();
        } catch (BusinessException e) {
            assertThat(e.code()).isIn(ErrorCode.DEPENDENCY_EXISTS, ErrorCode.INVALID_CROSS_REFERENCE_KEY);
            return Outcome.REFUSED;
        }
    }

    /** A store whose look-up of unique values finds nothing, as if the other record committed just after it. */
    private TestEngine blind() {
        Object store = Proxy.newProxyInstance(
                RecordStore.class.getClassLoader(), new Class<?>[] {RecordStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("liveKeys")) {
                        return Map.of();
                    }
                    try {
                        return method.invoke(test.store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new TestEngine((RecordStore) store, new RolePermissions(), List.of());
    }

    @Test
    void what_only_the_database_refuses_costs_only_the_faulty_record() {
        String taken = UUID.randomUUID().toString();
        test.engine.save(
                agent, SaveRequest.of(accounts, Operation.CREATE, RecordWrite.create(account("Holder", taken))));
        List<RecordWrite> writes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            writes.add(RecordWrite.create(account("Bisected " + i, i == 33 ? taken : UUID.randomUUID() + "-" + i)));
        }

        List<SaveResult> results = blind().engine
                .save(agent, new SaveRequest(accounts, Operation.CREATE, null, writes, Atomicity.EACH_BY_ITSELF));

        for (int i = 0; i < 50; i++) {
            assertThat(results.get(i).outcome()).isEqualTo(i == 33 ? Outcome.REFUSED : Outcome.CREATED);
        }
        assertThat(results.get(33).problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(ErrorCode.DUPLICATE_VALUE);
            assertThat(p.field()).isEqualTo("externalId");
        });
    }
}
