package org.mainstay.launcher.imports;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** How far the import is: a bar on a terminal, and a line every ten seconds elsewhere. */
final class Progress implements AutoCloseable {
    private static final int BAR = 30;
    private static final long TERMINAL_MILLIS = 200;
    private static final long ELSEWHERE_MILLIS = 10_000;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier rows;
    private final DoubleSupplier part;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param rows how many are done
     * @param part which part of the file was read, from 0 to 1; 0 when nobody knows
     */
    Progress(PrintWriter out, boolean terminal, LongSupplier rows, DoubleSupplier part) {
        this.out = out;
        this.terminal = terminal;
        this.rows = rows;
        this.part = part;
        long every = terminal ? TERMINAL_MILLIS : ELSEWHERE_MILLIS;
        clock.scheduleAtFixedRate(this::show, every, every, TimeUnit.MILLISECONDS);
    }

    private void show() {
        String line = line(rows.getAsLong(), part.getAsDouble(), seconds(), terminal);
        if (terminal) {
            out.print(ERASE_LINE + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** Time since the start. */
    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    static String line(long rows, double part, double seconds, boolean bar) {
        StringBuilder line = new StringBuilder();
        if (bar && part > 0) {
            int filled = (int) (part * BAR);
            line.append('[')
                    .append("#".repeat(filled))
                    .append("-".repeat(BAR - filled))
                    .append("] ");
        }
        if (part > 0) {
            line.append(String.format(Locale.ROOT, "%3.0f %%, ", part * 100));
        }
        line.append(String.format(Locale.ROOT, "%,d rows, %,.0f/s", rows, rows / Math.max(seconds, 0.001)));
        if (part > 0) {
            line.append(", ").append(duration(seconds / part - seconds)).append(" left");
        }
        return line.toString();
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 120 ? whole + " s" : whole < 7_200 ? whole / 60 + " min" : whole / 3_600 + " h";
    }

    @Override
    public void close() {
        clock.shutdownNow();
        if (terminal) {
            out.print(ERASE_LINE);
            out.flush();
        }
    }
}
