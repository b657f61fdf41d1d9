package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingLogTest {
    @TempDir
    private Path folder;

    @Test
    void a_full_file_is_put_aside_and_the_oldest_dropped() throws IOException {
        Path file = folder.resolve("x.log");
        try (RollingLog log = new RollingLog(file, 10)) {
            for (int i = 0; i < 7; i++) {
                log.line("line " + i);
            }
        }

        assertThat(file).hasContent("line 6");
        assertThat(folder.resolve("x.log.1")).hasContent("line 5");
        assertThat(folder.resolve("x.log.4")).hasContent("line 2");
        assertThat(folder.toFile().list()).hasSize(5);
    }

    @Test
    void a_new_start_goes_on_in_the_same_file() throws IOException {
        Path file = folder.resolve("x.log");
        try (RollingLog log = new RollingLog(file, 100)) {
            log.line("first");
        }
        try (RollingLog log = new RollingLog(file, 100)) {
            log.line("second");
        }

        assertThat(file).hasContent("first\nsecond");
    }
}
