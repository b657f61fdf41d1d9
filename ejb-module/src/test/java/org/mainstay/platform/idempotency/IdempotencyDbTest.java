package org.mainstay.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.support.TestPlatform;

class IdempotencyDbTest {

    private static final long USER = 1;

    private final TestPlatform platform = TestPlatform.shared();
    private final IdempotencyKeys keys = new IdempotencyKeys(new Sql(platform.dataSource()));
    private final OnceOnly once =
            new OnceOnly(keys, platform.transactions(), new RetriedTransactions(platform.transactions()));
    private final String key = UUID.randomUUID().toString();

    private static Answer answer(String body) {
        return new Answer(201, Map.of("ETag", "\"1\"", "Location", "/a:b"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer refusal(BusinessException refused) {
        return new Answer(422, Map.of(), refused.code().name().getBytes(StandardCharsets.UTF_8));
    }

    private Answer run(String fingerprint, Supplier<Answer> work) {
        byte[] print = java.util.Arrays.copyOf(fingerprint.getBytes(StandardCharsets.UTF_8), 32);
        return once.answer(USER, new IdempotentRequest(key, print), work, IdempotencyDbTest::refusal);
    }

    private static void refused(ErrorCode code, Callable<?> call) {
        assertThatThrownBy(call::call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @Test
    void the_first_answer_is_given_again_byte_for_byte() {
        Answer first = run("a", () -> answer("erste Antwort, größer"));
        Answer again = run("a", () -> answer("never made"));

        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).isEqualTo(first.headers());
        assertThat(again.status()).isEqualTo(first.status());
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        run("a", () -> answer("x"));
        refused(ErrorCode.IDEMPOTENCY_KEY_REUSED, () -> run("b", () -> answer("y")));
    }

    @Test
    void a_refusal_is_kept_and_a_fault_is_not() {
        AtomicInteger calls = new AtomicInteger();
        Supplier<Answer> refusing = () -> {
            calls.incrementAndGet();
            throw new BusinessException(ErrorCode.STRING_TOO_LONG, "too long");
        };
        assertThat(run("a", refusing).status()).isEqualTo(422);
        assertThat(run("a", refusing).replayed()).isTrue();
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_fault_of_the_server_leaves_the_key_free() {
        assertThatThrownBy(() -> run("a", () -> {
                    throw new IllegalStateException("fault");
                }))
                .hasMessage("fault");
        assertThat(run("a", () -> answer("second try")).replayed()).isFalse();
    }

    @Test
    void while_the_first_request_runs_its_twin_is_told_so_without_waiting() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Answer> first = other.submit(() -> run("a", () -> {
            running.countDown();
            await(told);
            return answer("slow");
        }));
        running.await();
        long start = System.nanoTime();
        refused(ErrorCode.IDEMPOTENCY_KEY_IN_USE, () -> run("a", () -> answer("twin")));
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        told.countDown();
        assertThat(first.get().replayed()).isFalse();
        other.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void two_hundred_twins_have_one_effect() throws Exception {
        AtomicInteger effects = new AtomicInteger();
        Callable<String> twin = () -> {
            try {
                return new String(run("a", () -> answer("effect " + effects.incrementAndGet()))
                        .body());
            } catch (BusinessException e) {
                return e.code().name();
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(40);
        List<Callable<String>> twins = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            twins.add(twin);
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> done : pool.invokeAll(twins)) {
            answers.add(done.get());
        }
        pool.shutdown();
        assertThat(effects).hasValue(1);
        assertThat(answers).contains("effect 1").isSubsetOf("effect 1", "IDEMPOTENCY_KEY_IN_USE");
    }

    @Test
    void keys_are_kept_a_day() throws SQLException {
        run("a", () -> answer("x"));
        age(23);
        keys.expire();
        assertThat(run("a", () -> answer("y")).replayed()).isTrue();
        age(25);
        assertThat(keys.expire()).isPositive();
        assertThat(run("a", () -> answer("y")).replayed()).isFalse();
    }

    private void age(int hours) throws SQLException {
        try (Connection connection = platform.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update idempotency_key set createdAt = utc_timestamp(3) - interval " + hours
                    + " hour where requestKey = '" + key + "'");
        }
    }
}
