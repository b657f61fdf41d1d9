package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    @TempDir
    private Path folder;

    private Process process;

    /** A process that looks like a database on that folder: its command line has the argument. */
    private void startDatabaseOn(Path database) throws IOException {
        process = new ProcessBuilder("sh", "-c", "read line", "mariadbd", "--datadir=" + database).start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void a_database_on_this_folder_is_stopped() throws Exception {
        DataFolder data = DataFolder.at(folder);
        startDatabaseOn(data.database());

        assertThat(Orphans.stop(data)).isEqualTo(1);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Orphans.find(data)).isEmpty();
    }

    @Test
    void a_database_half_created_is_stopped_too() throws Exception {
        DataFolder data = DataFolder.at(folder);
        startDatabaseOn(data.unfinishedDatabase());

        assertThat(Orphans.find(data)).hasSize(1);
    }

    @Test
    void a_database_on_another_folder_is_left_alone() throws Exception {
        startDatabaseOn(DataFolder.at(folder.resolve("other")).database());

        assertThat(Orphans.stop(DataFolder.at(folder))).isZero();
        assertThat(process.isAlive()).isTrue();
    }
}
