package org.mainstay.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

class ImportedHistoryDbTest {

    private static final Instant THEN = Instant.parse("2011-03-04T05:06:07.008Z");

    private final TestRecords records = new TestRecords(related -> List.of());

    private FieldValues create(String role, Object... more) {
        FieldValues values = records.values("Account", more);
        return records.save(TestPlatform.caller(role), "Account", Operation.CREATE, RecordWrite.create(values))
                .record();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ADMIN, Roles.INTEGRATION})
    void who_brings_records_from_elsewhere_keeps_when_and_by_whom_they_were_made(String role) {
        FieldValues user = records.create(
                "User", "username", "maker-" + role + System.nanoTime(), "lastName", "Maker", "role", Roles.AGENT);

        FieldValues made = create(role, "name", "Old", "createdDate", THEN, "createdById", user.key());

        assertThat(records.stored(made).get("createdDate")).isEqualTo(THEN);
        assertThat(records.stored(made).get("createdById")).isEqualTo(user.key());
        assertThat((Instant) records.stored(made).get("lastModifiedDate")).isAfter(THEN);
        assertThat(records.history(made)).containsExactly(Operation.CREATE);
    }

    @Test
    void others_cannot_and_nobody_can_say_what_is_not_so() {
        assertThatThrownBy(() -> create(Roles.AGENT, "name", "Old", "createdDate", THEN))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("createdDate");
        Instant future = Instant.now().plus(Duration.ofDays(1));
        assertThatThrownBy(() -> create(Roles.ADMIN, "name", "New", "createdDate", future))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("future");
        assertThatThrownBy(() -> create(Roles.ADMIN, "name", "Odd", "createdById", Long.MAX_VALUE - 1))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("no User");
        FieldValues made = create(Roles.ADMIN, "name", "Later");
        assertThatThrownBy(() -> records.change(made, "createdDate", THEN)).isInstanceOf(BusinessException.class);
    }
}
