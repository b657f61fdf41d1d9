package org.mainstay.containertests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.mainstay.systemtests.server.RunningServer;

/** Starts the server before Arquillian reads where it is. The server ends with the session that started it. */
public final class ConsoleAccess implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        int port = RunningServer.consoleUrl().orElseThrow().getPort();
        System.setProperty("container.adminPort", Integer.toString(port));
        System.setProperty("container.adminPassword", password());
    }

    private static String password() {
        try {
            return Files.readString(RunningServer.dataFolder().resolve("console-password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
