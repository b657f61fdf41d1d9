package org.mainstay.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.mainstay.bench.reference.ReferenceServer;

/** The reference as a process of its own, with the heap that Mainstay has. */
public final class Reference implements AutoCloseable {
    private final Started server;
    private final int port;

    private Reference(Started server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Returns when it takes requests. */
    public static Reference start(DatabaseAccess database) throws IOException {
        int port = Started.freePort();
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Duser.timezone=UTC",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReferenceServer.class.getName(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("MAINSTAY_DB_URL", database.url());
        command.environment().put("MAINSTAY_DB_USER", database.user());
        command.environment().put("MAINSTAY_DB_PASSWORD", database.password());
        Started server = new Started(command);
        BufferedReader output = server.process().inputReader();
        String line = output.readLine();
        if (!ReferenceServer.READY.equals(line)) {
            server.close();
            throw new IOException("the reference did not start: " + line);
        }
        return new Reference(server, port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return server.process().pid();
    }

    @Override
    public void close() {
        server.close();
    }
}
