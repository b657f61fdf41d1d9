package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.journal.JournalSpan;
import org.mainstay.platform.record.RecordReplication.Change;
import org.mainstay.platform.record.RecordReplication.Changes;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.LoggedIn;

class RecordReplicationDbTest {

    private final TestRecords records = new TestRecords(related -> List.of());
    private final TestEngine test = records.test;
    private final RecordType campaigns = test.type("Campaign");
    private final RecordReplication replication = new RecordReplicationService(
            LoggedIn.as(Roles.VIEWER),
            new JournalSpan(new Sql(test.platform.dataSource()), Clock.systemUTC()),
            test.reader,
            test.permissions,
            Clock.systemUTC());
    private final Instant start = Instant.now().minusSeconds(5);

    private static List<Long> keys(Changes changes) {
        return changes.changes().stream().map(Change::key).toList();
    }

    @Test
    void what_was_written_is_updated_and_what_is_gone_is_deleted() {
        FieldValues kept = records.create("Campaign", "name", "Kept");
        FieldValues changed = records.create("Campaign", "name", "Changed");
        records.change(changed, "name", "Again");
        FieldValues gone = records.create("Campaign", "name", "Gone");
        records.delete(gone);
        Instant end = Instant.now().plusSeconds(60);

        Changes updated = replication.updated(campaigns, start, end);
        assertThat(keys(updated)).contains(kept.key(), changed.key()).doesNotContain(gone.key());
        assertThat(keys(updated)).doesNotHaveDuplicates();
        assertThat(keys(replication.deleted(campaigns, start, end)))
                .contains(gone.key())
                .doesNotContain(kept.key(), changed.key());
        assertThat(keys(replication.updated(campaigns, end, end.plusSeconds(1))))
                .isEmpty();
    }

    @Test
    void nothing_is_said_to_be_covered_that_may_still_be_written() {
        Changes changes = replication.updated(campaigns, start, Instant.now().plusSeconds(60));
        assertThat(changes.covered()).isBefore(Instant.now().minusSeconds(5));
        Instant longAgo = Instant.now().minus(Duration.ofDays(2));
        assertThat(replication
                        .updated(campaigns, longAgo, longAgo.plusSeconds(60))
                        .covered())
                .isBetween(longAgo, longAgo.plusSeconds(60));
    }

    @Test
    void spans_are_spans_of_the_recent_past() {
        Instant now = Instant.now();
        for (Instant from : List.of(now, now.plusSeconds(1), now.minus(Duration.ofDays(31)))) {
            assertThatThrownBy(() -> replication.updated(campaigns, from, now)).isInstanceOf(BusinessException.class);
        }
        assertThatThrownBy(() -> replication.deleted(campaigns, now.minus(Duration.ofDays(16)), now))
                .isInstanceOf(BusinessException.class);
    }
}
