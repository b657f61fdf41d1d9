package org.mainstay.systemtests.plans;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.systemtests.server.Eventually;

/** The slow query log of a database to which every query is slow. */
final class StatementLog {

    /** Options under which the embedded database writes the log. */
    static String options(Path file) {
        return "--slow-query-log=ON --long-query-time=0 --log-output=FILE --slow-query-log-file=" + file;
    }

    private static final Pattern ENTRY = Pattern.compile(
            "Rows_sent: (\\d+) +Rows_examined: (\\d+).*?SET timestamp=\\d+;\\n(.*?);\\n(?=#|\\z)", Pattern.DOTALL);
    private static final Pattern LIST =
            Pattern.compile("^set statement max_statement_time=\\S+ for (\\(?select .*)$", Pattern.DOTALL);

    /** A query of the application's, with its values. */
    record Logged(String select, long sent, long examined) {}

    private final Path file;

    StatementLog(Path file) {
        this.file = file;
    }

    /** The queries for records that were logged while the work ran. */
    List<Logged> during(Runnable work) {
        long start = size();
        work.run();
        Eventually.within(Duration.ofSeconds(10), () -> !queries(start).isEmpty());
        return queries(start);
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Logged> queries(long from) {
        return ENTRY.matcher(text(from))
                .results()
                .map(entry -> {
                    Matcher list = LIST.matcher(entry.group(3).strip());
                    return list.matches()
                            ? new Logged(list.group(1), Long.parseLong(entry.group(1)), Long.parseLong(entry.group(2)))
                            : null;
                })
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private String text(long from) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
