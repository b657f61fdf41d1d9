package org.mainstay.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A guide that is followed to the letter: all blocks in one shell, as a reader has one, so that what a block sets,
 * later ones see.
 *
 * @param work where the shell is, an empty folder
 */
record GuideRun(Guide guide, Path work, Map<String, String> environment, Duration patience) {

    /** Runs the blocks and compares what each printed with what the guide says it prints. */
    void check() throws IOException, InterruptedException {
        assertThat(guide.examples()).as("executable blocks in " + guide).isNotEmpty();
        int exitCode = run(Files.writeString(work.resolve("guide.sh"), script()));
        for (int i = 0; i < guide.examples().size(); i++) {
            check(guide.examples().get(i), work.resolve("out." + i));
        }
        assertThat(exitCode).as(guide + ": " + errors()).isZero();
    }

    private void check(Example example, Path printed) throws IOException {
        String place = guide + " line " + example.line();
        assertThat(printed).as(place + " was reached; " + errors()).exists();
        String output = Files.readString(printed);
        if (example.expectation() != null) {
            assertThat(example.expectation().missingIn(output))
                    .as(place + " printed " + output + errors())
                    .isEmpty();
        }
    }

    private String script() {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        for (int i = 0; i < guide.examples().size(); i++) {
            script.append("{\n")
                    .append(guide.examples().get(i).script())
                    .append("} > out.")
                    .append(i)
                    .append('\n');
        }
        return script.toString();
    }

    private int run(Path script) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(work.toFile())
                .redirectError(work.resolve("errors").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        bash.environment().putAll(environment);
        Process process = bash.start();
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + patience + "; " + errors());
        }
        return process.exitValue();
    }

    private String errors() throws IOException {
        return "stderr: " + Files.readString(work.resolve("errors"));
    }
}
