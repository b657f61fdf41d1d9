package org.mainstay.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** A MariaDB that the user runs: tried out before anything is started. */
final class OwnDatabase {
    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;

    private OwnDatabase() {}

    /** @param driver the driver's jar, which the launcher itself has not on its class path */
    static void check(DatabaseAccess database, Path driver) throws LaunchFailedException {
        Properties credentials = new Properties();
        credentials.setProperty("user", database.user());
        credentials.setProperty("password", database.password());
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {driver.toUri().toURL()});
                Connection connection = driver(loader).connect(database.url(), credentials)) {
            if (connection == null) {
                throw new LaunchFailedException("--db-url must start with " + JdbcUrl.START + "//");
            }
            checkVersion(connection.getMetaData());
        } catch (SQLException problem) {
            throw new LaunchFailedException(sentence(database, problem), problem);
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException problem) { // how the driver says it cannot read it
            throw new LaunchFailedException(
                    "--db-url must look like " + JdbcUrl.START + "//host:3306/name, and this is " + database.url()
                            + ".",
                    problem);
        } catch (IOException | ReflectiveOperationException problem) {
            throw new LaunchFailedException("The database driver cannot be loaded: " + problem, problem);
        }
    }

    private static Driver driver(ClassLoader loader) throws ReflectiveOperationException {
        try {
            return (Driver) loader.loadClass("org.mariadb.jdbc.Driver")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (InvocationTargetException problem) {
            throw new ReflectiveOperationException(problem.getCause());
        }
    }

    private static void checkVersion(DatabaseMetaData server) throws SQLException, LaunchFailedException {
        String version = server.getDatabaseProductVersion();
        int major = server.getDatabaseMajorVersion();
        boolean old =
                major < OLDEST_MAJOR || (major == OLDEST_MAJOR && server.getDatabaseMinorVersion() < OLDEST_MINOR);
        if (old || !version.contains("MariaDB")) {
            throw new LaunchFailedException("Mainstay needs MariaDB " + OLDEST_MAJOR + "." + OLDEST_MINOR
                    + " or newer, and this database says it is " + version + ".");
        }
    }

    /** SQLSTATE class 28 is a refused log-in, 08 a connection that did not come about. */
    private static String sentence(DatabaseAccess database, SQLException problem) {
        String state = problem.getSQLState() == null ? "" : problem.getSQLState();
        if (state.startsWith("28")) {
            return "The database refuses the user or the password of " + database + ".";
        }
        if (state.startsWith("08")) {
            return "No database answers for " + database + ".";
        }
        return "The database cannot be used by " + database + ": " + problem.getMessage();
    }
}
