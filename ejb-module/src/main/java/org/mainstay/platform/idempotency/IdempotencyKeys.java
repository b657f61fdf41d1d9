package org.mainstay.platform.idempotency;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** The table of keys and answers. */
@Dependent
public class IdempotencyKeys {

    private static final int ALREADY_THERE = 1062;
    private static final int LOCKED = 1205;
    private static final int DEADLOCK = 1213;

    /** Without waiting: a second insert of the same key would block until the first request ends. */
    private static final String CLAIM = "set statement innodb_lock_wait_timeout=0 for"
            + " insert into idempotency_key (userId, requestKey, fingerprint, createdAt)"
            + " values (?, ?, ?, utc_timestamp(3))";

    private static final String KEEP =
            "update idempotency_key set status = ?, headers = ?, body = ? where userId = ? and requestKey = ?";
    private static final String FIND = "select fingerprint, status, headers, body from idempotency_key"
            + " where userId = ? and requestKey = ? and status is not null";
    private static final String EXPIRE =
            "delete from idempotency_key where createdAt < utc_timestamp(3) - interval 24 hour limit 1000";

    private final DataSource dataSource;

    @Inject
    public IdempotencyKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Kept(byte[] fingerprint, Answer answer) {}

    /**
     * @return whether the key is ours; false when an answer is kept under it
     * @throws BusinessException IDEMPOTENCY_KEY_IN_USE when another transaction has claimed it and is still open
     */
    boolean claim(long user, IdempotentRequest request) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setLong(1, user);
            claim.setString(2, request.key());
            claim.setBytes(3, request.fingerprint());
            claim.executeUpdate();
            return true;
        } catch (SQLException e) {
            return switch (e.getErrorCode()) {
                case ALREADY_THERE -> false;
                case LOCKED, DEADLOCK ->
                    throw new BusinessException(
                            ErrorCode.IDEMPOTENCY_KEY_IN_USE,
                            "The first request with this key is still being worked on.");
                default -> throw StorageFailure.from(e);
            };
        }
    }

    void keep(long user, String key, Answer answer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setInt(1, answer.status());
            keep.setString(2, headers(answer.headers()));
            keep.setBytes(3, answer.body());
            keep.setLong(4, user);
            keep.setString(5, key);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }

    Optional<Kept> find(long user, String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setLong(1, user);
            find.setString(2, key);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(
                                row.getBytes(1),
                                new Answer(row.getInt(2), headers(row.getString(3)), row.getBytes(4), true)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
    }

    /** Removes keys older than 24 hours, a bounded number at a time. */
    public int expire() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement expire = connection.prepareStatement(EXPIRE)) {
            return expire.executeUpdate();
        } catch (SQLException e) {
            throw StorageFailure.from(e);
        }
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
