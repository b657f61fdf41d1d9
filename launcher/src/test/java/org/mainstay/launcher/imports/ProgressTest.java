package org.mainstay.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void a_bar_shows_part_rows_rate_and_time_left() {
        assertThat(Progress.line(10_000, 0.25, 2, true))
                .isEqualTo("[#######-----------------------]  25 %, 10,000 rows, 5,000/s, 6 s left");
        assertThat(Progress.line(10_000, 1, 2, true)).endsWith("] 100 %, 10,000 rows, 5,000/s, 0 s left");
    }

    @Test
    void elsewhere_it_is_a_line_and_without_a_length_there_is_no_time_left() {
        assertThat(Progress.line(10_000, 0.25, 2_000, false)).isEqualTo(" 25 %, 10,000 rows, 5/s, 100 min left");
        assertThat(Progress.line(10, 0, 0, false)).isEqualTo("10 rows, 10,000/s");
    }
}
