package org.mainstay.systemtests.docs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mainstay.systemtests.server.MainstayCommand;
import org.mainstay.systemtests.server.RunningServer;

/**
 * What README and guides tell people to paste works, and answers what they say it answers. The guide that sets up a
 * server is followed by {@link PayaraServerGuideIT}.
 */
class GuideExamplesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path work;

    static List<Guide> guides() {
        return Guide.all(Path.of("..")).stream()
                .filter(guide -> !guide.toString().equals(PayaraServerGuideIT.GUIDE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void the_examples_of_a_guide_do_what_it_says(Guide guide) throws Exception {
        Map<String, String> environment = Map.of(
                "MAINSTAY_HOME", Path.of("..").toAbsolutePath().normalize().toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "MAINSTAY_URL", RunningServer.baseUrl().toString(),
                "MAINSTAY_ADMIN_PASSWORD", RunningServer.adminPassword(),
                "MAINSTAY_DATA", RunningServer.dataFolder().toString());

        MainstayCommand.script(work.resolve("mainstay"));
        new GuideRun(guide, work, environment, PATIENCE).check();
    }
}
