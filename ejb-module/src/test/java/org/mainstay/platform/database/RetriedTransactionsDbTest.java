package org.mainstay.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mainstay.support.TestPlatform;

class RetriedTransactionsDbTest {

    private final TestPlatform platform = TestPlatform.shared();
    private final RetriedTransactions retried = new RetriedTransactions(platform.transactions());

    private void execute(String sql) {
        try (Connection connection = platform.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }

    @Test
    void both_sides_of_a_deadlock_get_through() throws Exception {
        String one = UUID.randomUUID().toString();
        String two = UUID.randomUUID().toString();
        execute("insert into lease (name) values ('" + one + "'), ('" + two + "')");
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(2);

        List<Future<Void>> done = pool.invokeAll(
                List.of(crossing(one, two, bothHoldOne, attempts), crossing(two, one, bothHoldOne, attempts)));
        for (Future<Void> each : done) {
            each.get();
        }
        pool.shutdown();
        assertThat(attempts.get())
                .as("one of the two was rolled back and tried again")
                .isGreaterThan(2);
    }

    private Callable<Void> crossing(String first, String second, CyclicBarrier barrier, AtomicInteger attempts) {
        AtomicInteger mine = new AtomicInteger();
        return () -> retried.run(() -> {
            attempts.incrementAndGet();
            execute("update lease set holder = 'x' where name = '" + first + "'");
            if (mine.getAndIncrement() == 0) {
                await(barrier);
            }
            execute("update lease set holder = 'y' where name = '" + second + "'");
            return null;
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_no_matter_of_time_is_not_repeated() {
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> retried.run(() -> {
                    attempts.incrementAndGet();
                    execute("select * from no_such_table");
                    return null;
                }))
                .isInstanceOfSatisfying(
                        StorageFailure.class, e -> assertThat(e.reason()).isEqualTo(StorageFailure.Reason.OTHER));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void a_statement_that_takes_too_long_is_told_as_such() {
        assertThatThrownBy(() -> execute("set statement max_statement_time=0.2 for"
                        + " select count(*) from information_schema.columns a, information_schema.columns b,"
                        + " information_schema.columns c"))
                .isInstanceOfSatisfying(
                        StorageFailure.class, e -> assertThat(e.reason()).isEqualTo(StorageFailure.Reason.TIME_LIMIT));
    }
}
