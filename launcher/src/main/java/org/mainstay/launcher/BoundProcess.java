package org.mainstay.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ties a child process to the launcher with the tools of util-linux, where they exist: a session of its own, so that
 * Ctrl-C reaches the launcher alone and it decides the order; and a signal from the kernel when the launcher is gone,
 * so that even {@code kill -9} leaves no orphan. Without the tools the next start finds the orphans instead.
 */
final class BoundProcess {
    private BoundProcess() {}

    /**
     * What to put in front of a command. The kernel watches the <em>thread</em> that starts the command, so that thread
     * must live as long as the child may.
     */
    static List<String> prefix(String signalWhenParentDies) {
        List<String> prefix = new ArrayList<>();
        if (isOnPath("setsid")) {
            prefix.add("setsid");
        }
        if (isOnPath("setpriv")) {
            prefix.addAll(List.of("setpriv", "--pdeathsig", signalWhenParentDies, "--"));
        }
        return prefix;
    }

    private static boolean isOnPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
