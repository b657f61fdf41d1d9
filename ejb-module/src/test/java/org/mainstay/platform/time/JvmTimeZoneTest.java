package org.mainstay.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JvmTimeZoneTest {

    @Test
    void only_utc_by_any_of_its_names_will_do() {
        assertThat(JvmTimeZone.complaint(ZoneOffset.UTC)).isEmpty();
        assertThat(JvmTimeZone.complaint(ZoneId.of("Etc/UTC"))).isEmpty();
        assertThat(JvmTimeZone.complaint(ZoneId.of("Europe/Vienna")).orElseThrow())
                .contains("Europe/Vienna", "-Duser.timezone=UTC");
        assertThat(JvmTimeZone.complaint(ZoneOffset.ofHours(1))).isPresent();
    }
}
