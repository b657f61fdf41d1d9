package org.mainstay.systemtests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the server's heap holds after a collection, asked of the virtual machine by the JDK's own {@code jcmd}. */
public final class LiveHeap {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private LiveHeap() {}

    /** Bytes of all generations together. */
    public static long bytes() {
        String server = Integer.toString(RunningServer.runFile().getInt("serverPid"));
        jcmd(server, "GC.run");
        return heap(jcmd(server, "GC.heap_info")) * 1024;
    }

    /** The generations come first; then, up to Java 24, what is not heap: metaspace and classes. */
    private static long heap(String told) {
        int others = told.indexOf("Metaspace");
        String generations = others < 0 ? told : told.substring(0, others);
        return USED.matcher(generations)
                .results()
                .map(MatchResult::group)
                .mapToLong(used -> Long.parseLong(used.replaceAll("\\D", "")))
                .sum();
    }

    private static String jcmd(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(told);
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
