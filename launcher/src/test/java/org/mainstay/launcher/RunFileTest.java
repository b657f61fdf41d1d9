package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    @TempDir
    private Path folder;

    private DataFolder data;
    private RunFile runFile;

    @BeforeEach
    void createFolders() throws IOException {
        data = DataFolder.at(folder);
        Files.createDirectories(data.run());
        runFile = new RunFile(data);
    }

    @Test
    void a_running_server_is_found_until_the_file_is_gone() throws IOException {
        HttpAddress address = new HttpAddress("127.0.0.1", 1);
        PayaraMicro server = new PayaraMicro(new ServerSettings(address, "512m", ""), null);
        runFile.write("http://127.0.0.1:1", ProcessHandle.current(), server, null, null);
        assertThat(runFile.url()).contains("http://127.0.0.1:1");

        runFile.delete();
        assertThat(runFile.url()).isEmpty();
    }

    @Test
    void the_file_of_a_launcher_that_was_killed_counts_for_nothing() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(
                data.run().resolve("server.json"), "{\"url\": \"http://127.0.0.1:1\", \"pid\": " + gone.pid() + "}");

        assertThat(runFile.url()).isEmpty();
    }

    @Test
    void a_damaged_file_counts_for_nothing() throws IOException {
        Files.writeString(data.run().resolve("server.json"), "{\"url\": \"http://127.0");

        assertThat(runFile.url()).isEmpty();
    }
}
