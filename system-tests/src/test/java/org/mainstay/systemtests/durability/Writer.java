package org.mainstay.systemtests.durability;

import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;

/**
 * One caller who creates accounts and changes them, a request after the other, until the server is gone or somebody says
 * stop. It notes what was acknowledged, and the one request that was not answered any more.
 */
final class Writer implements Runnable {

    /** An account as the server last acknowledged it. */
    record Acknowledged(String externalId, String phone, int version) {}

    /** A request that may or may not have had its effect. */
    record InDoubt(String method, String path, JsonObject body, String idempotencyKey, String externalId) {}

    private record Created(String path, String externalId) {}

    private final Api api;
    private final AtomicInteger acknowledgedByAll;
    private final Random random;
    private final Map<String, Acknowledged> acknowledged = new LinkedHashMap<>();
    private final List<Created> created = new ArrayList<>();
    private InDoubt inDoubt;
    private volatile boolean stopped;

    Writer(Api api, AtomicInteger acknowledgedByAll, long seed) {
        this.api = api.ofDyingServer();
        this.acknowledgedByAll = acknowledgedByAll;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (inDoubt == null && !stopped) {
            InDoubt request = next();
            try {
                Reply reply = send(api, request);
                if (reply.status() >= 500) {
                    inDoubt = request;
                } else {
                    note(reply);
                }
            } catch (UncheckedIOException serverGone) {
                inDoubt = request;
            }
        }
    }

    /** After the request under way. */
    void stop() {
        stopped = true;
    }

    private InDoubt next() {
        String phone = Integer.toString(random.nextInt(1_000_000_000));
        String key = UUID.randomUUID().toString();
        if (created.isEmpty() || random.nextBoolean()) {
            String externalId = "kill-" + UUID.randomUUID();
            return new InDoubt(
                    "POST",
                    "/accounts",
                    body("name", "Kill", "externalId", externalId, "phone", phone),
                    key,
                    externalId);
        }
        Created account = created.get(random.nextInt(created.size()));
        return new InDoubt("PATCH", account.path(), body("phone", phone), key, account.externalId());
    }

    static Reply send(Api api, InDoubt request) {
        return request.method().equals("POST")
                ? api.post(request.path(), request.body(), r -> r.header("Idempotency-Key", request.idempotencyKey()))
                : api.patch(request.path(), request.body(), r -> r.header("Idempotency-Key", request.idempotencyKey()));
    }

    private void note(Reply reply) {
        Acknowledged account = acknowledged(reply);
        if (acknowledged.put(account.externalId(), account) == null) {
            created.add(new Created("/accounts/" + reply.id(), account.externalId()));
        }
        acknowledgedByAll.incrementAndGet();
    }

    static Acknowledged acknowledged(Reply reply) {
        JsonObject account = reply.json();
        return new Acknowledged(account.getString("externalId"), account.getString("phone"), account.getInt("version"));
    }

    /** By external id. Only after {@link #run()} has ended. */
    Map<String, Acknowledged> acknowledged() {
        return acknowledged;
    }

    InDoubt inDoubt() {
        return inDoubt;
    }
}
