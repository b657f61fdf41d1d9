package org.mainstay.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Children of an earlier start whose launcher was killed. They are recognised by their command line, which names this
 * data folder, and not by a remembered process number, which may belong to somebody else by now. Whoever holds the
 * folder's lock may stop them.
 */
final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Orphans() {}

    /** @return how many there were */
    static int stop(DataFolder data) {
        List<Child> orphans = find(data);
        orphans.forEach(orphan -> orphan.stop(PATIENCE));
        return orphans.size();
    }

    static List<Child> find(DataFolder data) {
        String database = "--datadir=" + data.database();
        String unfinished = "--datadir=" + data.unfinishedDatabase();
        String server = data.server() + "/";
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    List<String> arguments = arguments(process.pid());
                    return arguments.contains(database)
                            || arguments.contains(unfinished)
                            || arguments.stream().anyMatch(argument -> argument.startsWith(server));
                })
                .map(process -> new Child("orphan", process))
                .toList();
    }

    private static List<String> arguments(long pid) {
        try {
            String line = new String(
                    Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")), StandardCharsets.UTF_8);
            return List.of(line.split("\0"));
        } catch (IOException goneOrForeign) {
            return List.of();
        }
    }
}
