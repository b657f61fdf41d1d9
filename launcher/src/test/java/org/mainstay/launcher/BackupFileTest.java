package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("backup");
    }

    private static Object write(BackupFile target, String content) throws Exception {
        return target.write(out -> {
            out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.close();
            return content;
        });
    }

    private void assertNothingElseIsLeft() throws IOException {
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> !path.equals(file))).isEmpty();
        }
    }

    @Test
    void it_is_readable_by_its_owner_only() throws Exception {
        write(new BackupFile(file, false), "content");

        assertThat(file).hasContent("content");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertNothingElseIsLeft();
    }

    @Test
    void what_is_there_is_overwritten_by_force_only() throws Exception {
        Files.writeString(file, "before");

        assertThatThrownBy(() -> new BackupFile(file, false))
                .isInstanceOf(LaunchFailedException.class)
                .hasMessageContaining("--force");
        write(new BackupFile(file, true), "after");
        assertThat(file).hasContent("after");
    }

    @Test
    void a_failure_leaves_nothing_and_what_was_there_stays() throws Exception {
        Files.writeString(file, "before");
        Files.writeString(folder.resolve("backup.part"), "what a killed backup left, longer than what follows");

        assertThatThrownBy(() -> new BackupFile(file, true).write(out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(file).hasContent("before");
        assertNothingElseIsLeft();
    }

    @Test
    void a_file_that_appeared_meanwhile_is_not_overwritten() throws Exception {
        assertThatThrownBy(() -> new BackupFile(file, false).write(out -> Files.writeString(file, "another's")))
                .isInstanceOf(LaunchFailedException.class);
        assertThat(file).hasContent("another's");
        assertNothingElseIsLeft();
    }

    @Test
    void two_backups_at_once_do_not_write_into_each_other() throws Exception {
        BackupFile first = new BackupFile(file, false);
        first.write(out -> {
            assertThatThrownBy(() -> write(new BackupFile(file, false), "second"))
                    .isInstanceOf(LaunchFailedException.class)
                    .hasMessageContaining("Another backup");
            out.write('1');
            return null;
        });
        assertThat(file).hasContent("1");
    }
}
