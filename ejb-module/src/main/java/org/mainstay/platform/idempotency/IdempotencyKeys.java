package org.mainstay.platform.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** The table of keys and answers. */
@Dependent
public class IdempotencyKeys {

    private static final int AT_ONCE = 1000;

    /** Without waiting: a second insert of the same key would block until the first request ends. */
    private static final String CLAIM = "set statement innodb_lock_wait_timeout=0 for"
            + " insert into idempotency_key (userId, requestKey, fingerprint, createdAt)"
            + " values (?, ?, ?, utc_timestamp(3))";

    private static final String KEEP =
            "update idempotency_key set status = ?, headers = ?, body = ? where userId = ? and requestKey = ?";
    private static final String FIND = "select fingerprint, status, headers, body from idempotency_key"
            + " where userId = ? and requestKey = ? and status is not null";
    private static final String EXPIRE =
            "delete from idempotency_key where createdAt < utc_timestamp(3) - interval 24 hour limit " + AT_ONCE;

    private final Sql sql;

    @Inject
    public IdempotencyKeys(Sql sql) {
        this.sql = sql;
    }

    record Kept(byte[] fingerprint, Answer answer) {}

    /**
     * @return whether the key is ours; false when an answer is kept under it
     * @throws BusinessException IDEMPOTENCY_KEY_IN_USE when another transaction has claimed it and is still open
     */
    boolean claim(long user, IdempotentRequest request) {
        try {
            sql.update(CLAIM, user, request.key(), request.fingerprint());
            return true;
        } catch (StorageFailure failure) {
            return switch (failure.reason()) {
                case DUPLICATE -> false;
                case LOCKED ->
                    throw new BusinessException(
                            ErrorCode.IDEMPOTENCY_KEY_IN_USE,
                            "The first request with this key is still being worked on.");
                default -> throw failure;
            };
        }
    }

    void keep(long user, String key, Answer answer) {
        sql.update(KEEP, answer.status(), headers(answer.headers()), answer.body(), user, key);
    }

    Optional<Kept> find(long user, String key) {
        return sql.query(FIND, IdempotencyKeys::kept, user, key).stream().findFirst();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Answer answer = new Answer(row.getInt(2), headers(row.getString(3)), row.getBytes(4), true);
        return new Kept(row.getBytes(1), answer);
    }

    /** Removes keys older than 24 hours, in short statements so that nobody waits for it. */
    public int expire() {
        int all = 0;
        for (int expired = AT_ONCE; expired == AT_ONCE; all += expired) {
            expired = sql.update(EXPIRE);
        }
        return all;
    }

    /** One header a line; none of ours has a line break in it. */
    private static String headers(Map<String, String> headers) {
        StringBuilder text = new StringBuilder();
        headers.forEach(
                (name, value) -> text.append(name).append(':').append(value).append('\n'));
        return text.toString();
    }

    private static Map<String, String> headers(String text) {
        Map<String, String> headers = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1));
        });
        return headers;
    }
}
