package org.mainstay.crm.supportcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;

class CaseRulesDbTest {

    private static final Instant NOW = Instant.parse("2026-05-06T07:08:09.010Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final TestRecords records = new TestRecords(CLOCK, related -> List.of(new CaseRules(CLOCK)));

    @Test
    void cases_are_numbered() {
        FieldValues one = records.create("Case", "subject", "One");
        FieldValues two = records.create("Case", "subject", "Two");
        assertThat(one.text("caseNumber")).matches("\\d{8}");
        assertThat(two.text("caseNumber")).isGreaterThan(one.text("caseNumber"));
        assertThat(records.stored(one).get("caseNumber")).isEqualTo(one.get("caseNumber"));
    }

    @Test
    void a_case_is_closed_by_its_status_and_opened_again() {
        FieldValues made = records.create("Case", "subject", "Open");
        assertThat(made.get("status")).isEqualTo("New");
        assertThat(made.get("isClosed")).isEqualTo(false);

        FieldValues closed = records.change(made, "status", "Closed");
        assertThat(closed.get("isClosed")).isEqualTo(true);
        assertThat(closed.get("closedDate")).isEqualTo(NOW);

        FieldValues opened = records.change(made, "status", "A status of one's own");
        assertThat(opened.get("isClosed")).isEqualTo(false);
        assertThat(opened.get("closedDate")).isNull();
    }
}
