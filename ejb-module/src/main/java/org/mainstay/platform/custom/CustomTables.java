package org.mainstay.platform.custom;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.database.StorageFailure.Reason;
import org.mainstay.platform.database.Transactions;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.query.sql.CustomColumn;
import org.mainstay.platform.query.sql.Tables;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Trait;

/**
 * What the database needs for custom fields and objects. Each statement commits by itself, ahead of the change of the
 * model that it serves, and waits no longer than a second for a lock: behind an open transaction it would hold up every
 * reader of the table. Names are made of the platform's own numbers.
 */
@Dependent
public class CustomTables {

    private static final String BRIEFLY = "set statement lock_wait_timeout=1, innodb_lock_wait_timeout=1 for ";
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_NANOS = 300_000_000;

    private final Tables tables;
    private final Sql sql;
    private final Transactions transactions;

    @Inject
    public CustomTables(Tables tables, Sql sql, Transactions transactions) {
        this.tables = tables;
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Makes the table of a kind. */
    void create(RecordType type) {
        outside("create table if not exists `" + tables.table(type) + "` like custom_record");
        type.autoNumberFields().forEach(field -> createSequence(type, field));
    }

    private void createSequence(RecordType type, Field field) {
        outside("create sequence if not exists `" + tables.sequence(type, field) + "` start with 1 cache 100");
    }

    /** Makes the index, and the numbers, that the field needs. */
    void prepare(RecordType type, Field field) {
        if (field.is(Trait.AUTO_NUMBER)) {
            createSequence(type, field);
        }
        String column = field.customization().column();
        if (column == null) {
            return;
        }
        String alter = "alter table `" + tables.table(type) + "` ";
        outside(alter + "add column if not exists `" + column + "` " + CustomColumn.definition(field)
                + ", algorithm=instant");
        outside(alter + "add key if not exists `" + column + "` (`" + column + "`), lock=none");
        if (field.is(Trait.UNIQUE)) {
            outside(alter + "add column if not exists `" + column + "u` " + CustomColumn.liveDefinition(field)
                    + ", algorithm=instant");
            unique(field, alter + "add unique key if not exists `" + column + "u` (`" + column + "u`), lock=none");
        }
    }

    private void unique(Field field, String statement) {
        try {
            outside(statement);
        } catch (StorageFailure failure) {
            if (failure.reason() == Reason.DUPLICATE) {
                throw BusinessException.of(List.of(new Problem(
                        ErrorCode.DUPLICATE_VALUE,
                        field.is(Trait.EXTERNAL_ID) ? "isExternalId" : "isUnique",
                        "Live records have the same value of " + field.name() + " already.")));
            }
            throw failure;
        }
    }

    /** Runs the statement on a connection of its own, again while the table is busy. */
    void outside(String statement) {
        transactions.outside(() -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    sql.execute(BRIEFLY + statement);
                    return null;
                } catch (StorageFailure failure) {
                    if (failure.reason() != Reason.LOCKED) {
                        throw failure;
                    }
                    if (attempt == ATTEMPTS) {
                        throw new BusinessException(
                                ErrorCode.UNABLE_TO_LOCK_ROW,
                                "Transactions hold the table for too long; nothing was changed, try again later.");
                    }
                    LockSupport.parkNanos(
                            PAUSE_NANOS + ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
                }
            }
        });
    }
}
