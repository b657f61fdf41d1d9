package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void a_new_folder_is_closed_to_others() throws Exception {
        DataFolder data = DataFolder.open(folder.resolve("a/b"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void what_an_earlier_run_left_in_tmp_is_gone() throws Exception {
        Path rest = Files.createDirectories(folder.resolve("tmp/server")).resolve("rest");
        Files.writeString(rest, "x");

        DataFolder.open(folder);

        assertThat(rest).doesNotExist();
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void the_folder_is_locked_even_after_a_garbage_collection() throws Exception {
        DataFolder.open(folder);
        System.gc();

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(LaunchFailedException.class)
                .hasMessageContaining("Another Mainstay is running");
    }

    @Test
    void a_file_is_no_data_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining("is not a folder");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below"))).hasMessageContaining("cannot be written");
    }

    @Test
    void the_usual_folder_follows_the_environment() {
        assertThat(DataFolder.usual(Map.of("MAINSTAY_DATA", "x", "XDG_DATA_HOME", "y")))
                .isEqualTo(Path.of("x"));
        assertThat(DataFolder.usual(Map.of("XDG_DATA_HOME", "y"))).isEqualTo(Path.of("y", "mainstay"));
        assertThat(DataFolder.usual(Map.of()).endsWith(Path.of(".local", "share", "mainstay")))
                .isTrue();
    }
}
