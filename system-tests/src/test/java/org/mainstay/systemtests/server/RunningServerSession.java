package org.mainstay.systemtests.server;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the shared server when the last test is over. Registered in {@code META-INF/services}. */
public final class RunningServerSession implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        RunningServer.stop();
    }
}
