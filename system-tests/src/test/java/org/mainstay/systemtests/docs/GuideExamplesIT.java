package org.mainstay.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mainstay.systemtests.server.RunningServer;

/** What README and guides tell people to paste works, and answers what they say it answers. */
class GuideExamplesIT {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path work;

    static List<Guide> guides() {
        return Guide.all(Path.of(".."));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void the_examples_of_a_guide_do_what_it_says(Guide guide) throws Exception {
        assertThat(guide.examples()).as("executable blocks in " + guide).isNotEmpty();
        Path script = Files.writeString(work.resolve("guide.sh"), script(guide));

        int exitCode = run(script);

        for (int i = 0; i < guide.examples().size(); i++) {
            Example example = guide.examples().get(i);
            String place = guide + " line " + example.line();
            assertThat(work.resolve("out." + i))
                    .as(place + " was reached; " + errors())
                    .exists();
            String output = Files.readString(work.resolve("out." + i));
            if (example.expectation() != null) {
                assertThat(example.expectation().missingIn(output))
                        .as(place + " printed " + output + errors())
                        .isEmpty();
            }
        }
        assertThat(exitCode).as(guide + ": " + errors()).isZero();
    }

    /** All blocks in one shell, as a reader has one: what a block sets, later ones see. */
    private static String script(Guide guide) {
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
        bash.environment().put("MAINSTAY_URL", RunningServer.baseUrl().toString());
        bash.environment().put("MAINSTAY_ADMIN_PASSWORD", RunningServer.adminPassword());
        bash.environment().put("MAINSTAY_DATA", RunningServer.dataFolder().toString());
        Process process = bash.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " seconds");
        }
        return process.exitValue();
    }

    private String errors() throws IOException {
        return "stderr: " + Files.readString(work.resolve("errors"));
    }
}
