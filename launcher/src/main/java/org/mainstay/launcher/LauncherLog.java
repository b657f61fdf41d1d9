package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sends what libraries log in the launcher, among it all that mariadbd says, to a file instead of the terminal. */
final class LauncherLog extends Handler {
    private final RollingLog file;

    private LauncherLog(RollingLog file) {
        this.file = file;
    }

    static void to(Path file) throws IOException {
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new LauncherLog(new RollingLog(file)));
    }

    @Override
    public void publish(LogRecord entry) {
        try {
            file.line(entry.getInstant() + " " + entry.getLevel() + " " + entry.getMessage());
        } catch (IOException problem) {
            reportError(null, problem, ErrorManager.WRITE_FAILURE);
        }
    }

    @Override
    public void flush() {
        // each line is written at once
    }

    /** The virtual machine closes handlers while it ends, and the database still has things to say then. */
    @Override
    public void close() {
        // the file ends with the process
    }
}
