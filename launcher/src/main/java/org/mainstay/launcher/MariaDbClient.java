package org.mainstay.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** MariaDB's own programs, for one database. */
final class MariaDbClient {
    /** What the server says when a table was altered after the state that is being read. */
    private static final String TABLE_CHANGED = "Error 1412";

    private final Path programs;
    private final ClientOptions options;
    private final DatabaseAccess access;

    /** @param programs the folder with MariaDB's programs */
    MariaDbClient(Path programs, DatabaseAccess access) throws LaunchFailedException {
        this.programs = programs;
        this.options = new ClientOptions(access);
        this.access = access;
    }

    /** Receives a dump. */
    interface Receiver {
        void receive(InputStream sql) throws IOException, LaunchFailedException;
    }

    /** A table was altered while it was to be read: the dump is worthless, and the next one may be good. */
    static final class TableChangedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Everything as it is at one moment, without keeping anybody from writing, but for one table. */
    void dumpAllBut(String table, Receiver receiver) throws IOException, LaunchFailedException, TableChangedException {
        dump(receiver, "--ignore-table=" + options.database() + "." + table, options.database());
    }

    void dumpOnly(String table, Receiver receiver) throws IOException, LaunchFailedException, TableChangedException {
        dump(receiver, options.database(), table);
    }

    private void dump(Receiver receiver, String... what)
            throws IOException, LaunchFailedException, TableChangedException {
        List<String> command = command("mariadb-dump");
        command.addAll(List.of("--single-transaction", "--quick", "--no-autocommit", "--hex-blob"));
        command.addAll(List.of("--routines", "--triggers", "--max-allowed-packet=1G"));
        command.addAll(Arrays.asList(what));
        try (Running dump = new Running(command, Redirect.PIPE)) {
            receiver.receive(dump.output());
            if (dump.exitCode() != 0) {
                if (dump.said().contains(TABLE_CHANGED)) {
                    throw new TableChangedException();
                }
                throw new LaunchFailedException("The database of " + access + " could not be read: " + dump.said());
            }
        }
    }

    /** The rows that a statement gives, columns separated by tabs. */
    List<String> query(String sql) throws IOException, LaunchFailedException {
        List<String> command = command("mariadb");
        command.addAll(List.of("--batch", "--skip-column-names", "--execute=" + sql, options.database()));
        try (Running query = new Running(command, Redirect.PIPE)) {
            String rows = new String(query.output().readAllBytes(), StandardCharsets.UTF_8);
            if (query.exitCode() != 0) {
                throw new LaunchFailedException("The database of " + access + " does not answer: " + query.said());
            }
            return rows.lines().toList();
        }
    }

    /** Statements being executed as they are written. Without {@link #finish()} it was not all of them. */
    Load load() throws IOException {
        List<String> command = command("mariadb");
        command.addAll(List.of("--batch", "--max-allowed-packet=1G", options.database()));
        return new Load(new Running(command, Redirect.DISCARD));
    }

    final class Load implements AutoCloseable {
        private final Running running;
        private final OutputStream statements;

        private Load(Running running) {
            this.running = running;
            this.statements = running.process.getOutputStream();
        }

        void execute(InputStream sql) throws IOException {
            byte[] buffer = new byte[64 << 10];
            for (int n = sql.read(buffer); n >= 0; n = sql.read(buffer)) {
                try {
                    statements.write(buffer, 0, n);
                } catch (IOException ended) { // a broken pipe is all that the writer sees of a refused statement
                    throw refused();
                }
            }
        }

        /** Waits for the last statement. */
        void finish() throws IOException {
            try {
                statements.close();
            } catch (IOException ended) {
                throw refused();
            }
            if (running.exitCode() != 0) {
                throw refused();
            }
        }

        private IOException refused() throws IOException {
            return new IOException("the database of " + access + " said: " + running.said());
        }

        @Override
        public void close() throws IOException {
            running.close();
        }
    }

    private List<String> command(String program) {
        List<String> command = new ArrayList<>();
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(options.connection());
        return command;
    }

    /** A program that is running; ended with this object, if not before. */
    private final class Running implements AutoCloseable {
        private final Path errors = Files.createTempFile("mainstay-mariadb", ".err");
        private final Process process;

        Running(List<String> command, Redirect output) throws IOException {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output).redirectError(errors.toFile());
            builder.environment().put("MYSQL_PWD", access.password());
            process = builder.start();
        }

        InputStream output() {
            return process.getInputStream();
        }

        int exitCode() {
            try {
                return process.waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }

        /** The line that tells the reason: the last one. */
        String said() throws IOException {
            exitCode();
            List<String> lines = Files.readAllLines(errors);
            return lines.isEmpty() ? "it ended with code " + exitCode() + "." : lines.get(lines.size() - 1);
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            exitCode();
            Files.deleteIfExists(errors);
        }
    }
}
