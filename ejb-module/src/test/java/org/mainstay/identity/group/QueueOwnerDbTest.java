package org.mainstay.identity.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mainstay.platform.record.TestRecords.to;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

class QueueOwnerDbTest {

    private static final int CALLERS = 12;

    private final TestRecords records = new TestRecords(related -> List.of(new GroupRules(related)));

    @Test
    void a_queue_owns_records_and_they_are_found_by_it() {
        FieldValues queue = records.create("Group", "name", "Support", "type", "Queue");
        FieldValues account = records.create("Account", "name", "Waiting", "ownerId", to(queue));

        assertThat(records.stored(account).get("ownerId")).isEqualTo(to(queue));
        String id = queue.type().id(queue.key()).toString();
        CallerContext caller = TestPlatform.caller(Roles.VIEWER);
        ListRequest request = new ListRequest("ownerId==" + id, "-ownerId", "id,ownerId", 10, null);
        assertThat(records.test.reader.list(caller, records.test.requests.read(caller, account.type(), request)))
                .extracting(row -> row.record().key())
                .containsExactly(account.key());
    }

    @Test
    void another_group_owns_nothing() {
        FieldValues group = records.create("Group", "name", "Friends");
        assertThat(group.get("type")).isEqualTo("Regular");
        assertThatThrownBy(() -> records.create("Account", "name", "No", "ownerId", to(group)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("only a queue");
    }

    @Test
    void a_queue_that_owns_records_stays() {
        FieldValues queue = records.create("Group", "name", "Owner", "type", "Queue");
        FieldValues account = records.create("Account", "name", "Owned", "ownerId", to(queue));
        assertThatThrownBy(() -> records.delete(queue))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DEPENDENCY_EXISTS));
        records.delete(account);
        records.delete(queue);
        assertThatThrownBy(() -> records.restore(account)).isInstanceOf(BusinessException.class);
    }

    /** No foreign key helps here: the shared lock of the check has to do it alone. */
    @Test
    void nothing_live_is_owned_by_a_queue_that_was_deleted_at_the_same_moment() throws Exception {
        for (int round = 0; round < 20; round++) {
            FieldValues queue = records.create("Group", "name", "Contested", "type", "Queue");
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                boolean deletes = i == CALLERS / 2;
                calls.add(() -> passes(() -> {
                    if (deletes) {
                        records.delete(queue);
                    } else {
                        records.create("Account", "name", "Raced", "ownerId", to(queue));
                    }
                }));
            }
            ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
            List<Boolean> passed = new ArrayList<>();
            for (Future<Boolean> done : pool.invokeAll(calls)) {
                passed.add(done.get());
            }
            pool.shutdown();
            boolean deleted = passed.remove(CALLERS / 2);
            assertThat(passed.contains(true))
                    .as("accounts made, queue deleted: %s, round %s", deleted, round)
                    .isNotEqualTo(deleted);
        }
    }

    private static boolean passes(Runnable change) {
        try {
            change.run();
            return true;
        } catch (BusinessException e) {
            assertThat(e.code()).isIn(ErrorCode.DEPENDENCY_EXISTS, ErrorCode.INVALID_CROSS_REFERENCE_KEY);
            return false;
        }
    }
}
