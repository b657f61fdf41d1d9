package org.mainstay.crm.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;

class EventRulesDbTest {

    private static final Instant TEN = Instant.parse("2030-01-02T10:00:00Z");
    private static final Instant NOON = Instant.parse("2030-01-02T12:00:00Z");

    private final TestRecords records = new TestRecords(related -> List.of(new EventRules()));

    @Test
    void end_and_duration_follow_from_each_other() {
        FieldValues event = records.create("Event", "startDateTime", TEN, "durationInMinutes", 120L);
        assertThat(event.get("endDateTime")).isEqualTo(NOON);

        FieldValues longer = records.change(event, "endDateTime", NOON.plusSeconds(3600));
        assertThat(longer.get("durationInMinutes")).isEqualTo(180L);

        FieldValues odd = records.create("Event", "startDateTime", TEN, "endDateTime", NOON.plusSeconds(30));
        assertThat(records.change(odd, "location", null).get("endDateTime"))
                .as("seconds are kept by a change of nothing")
                .isEqualTo(NOON.plusSeconds(30));

        FieldValues moved = records.change(event, "startDateTime", TEN.plusSeconds(3600));
        assertThat(moved.get("endDateTime")).isEqualTo(NOON.plusSeconds(7200));
    }

    @Test
    void an_event_ends_and_not_before_it_starts() {
        assertThatThrownBy(() -> records.create("Event", "startDateTime", TEN))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("endDateTime");
        assertThatThrownBy(() -> records.create("Event", "startDateTime", NOON, "endDateTime", TEN))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("before it starts");
    }
}
