package org.mainstay.bench.reference;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.concurrent.Executors;

/**
 * The reference as a process: the port is its argument, the database comes from the environment. It must be started
 * with {@code -Dsun.net.httpserver.nodelay=true}, without which the JDK's server waits 40 ms in answers that it writes
 * in two parts.
 */
public final class ReferenceServer {
    /** Said on standard output when requests may come. */
    public static final String READY = "ready";

    private static final int THREADS = 16;
    private static final int CONNECTIONS = 8;

    private ReferenceServer() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Connections connections = new Connections(
                CONNECTIONS,
                System.getenv("MAINSTAY_DB_URL"),
                System.getenv("MAINSTAY_DB_USER"),
                System.getenv("MAINSTAY_DB_PASSWORD"));
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, 128);
        server.createContext(AccountsHandler.PATH, new AccountsHandler(connections));
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.start();
        System.out.println(READY);
    }
}
