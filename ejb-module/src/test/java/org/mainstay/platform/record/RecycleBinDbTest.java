package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.platform.record.TestRecords.to;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.job.Leases;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;

class RecycleBinDbTest {

    private static final int DAYS = 15;

    private final TestRecords records = new TestRecords(related -> List.of());

    private void expire(Duration from, int days) {
        TestEngine test = records.test;
        Leases leases = new Leases(new Sql(test.platform.dataSource()), test.platform.transactions());
        Clock clock = Clock.offset(Clock.systemUTC(), from);
        new RecycleBin(test.store, test.engine, test.platform.registry(), leases, clock, days).expire();
    }

    @Test
    void what_is_deleted_is_purged_when_its_days_are_over_and_not_before() {
        FieldValues account = records.create("Account", "name", "Parent");
        FieldValues contact = records.create("Contact", "lastName", "Child", "accountId", account.key());
        FieldValues note = records.create("Note", "parentId", to(account), "title", "About");
        FieldValues live = records.create("Account", "name", "Live");
        records.delete(contact);
        records.delete(account);

        expire(Duration.ofDays(DAYS).minusMinutes(1), DAYS);
        assertThat(records.stored(account)).isNotNull();
        expire(Duration.ofDays(DAYS + 1000), 0);
        assertThat(records.stored(account)).as("0 days keep for good").isNotNull();

        expire(Duration.ofDays(DAYS).plusMinutes(1), DAYS);
        assertThat(records.stored(contact)).isNull();
        assertThat(records.stored(account)).isNull();
        assertThat(records.stored(note)).isNull();
        assertThat(records.isLive(live)).isTrue();
        assertThat(records.test.platform.transactions().required(() -> new Sql(records.test.platform.dataSource())
                        .query(
                                "select operation, protocol from journal where recordKey = ? order by seq desc limit 1",
                                row -> row.getString(1) + " " + row.getString(2),
                                account.key())))
                .containsExactly(Operation.PURGE + " SYSTEM");
    }
}
