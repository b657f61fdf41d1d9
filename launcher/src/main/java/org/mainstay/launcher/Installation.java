package org.mainstay.launcher;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A data folder whose database answers: that of the running server, the user's own, or the embedded one of a server that
 * is stopped, which runs for as long as this is open.
 */
final class Installation implements AutoCloseable {
    private final DataFolder data;
    private final MariaDbClient client;
    private final Children children;

    private Installation(DataFolder data, MariaDbClient client, Children children) {
        this.data = data;
        this.client = client;
        this.children = children;
    }

    /** @param own null for the embedded database */
    static Installation open(Path dataFolder, DatabaseAccess own) throws IOException, LaunchFailedException {
        EmbeddedDatabase.refuseForeignMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
        DataFolder data = DataFolder.at(dataFolder);
        if (!Files.isDirectory(data.root())) {
            throw new LaunchFailedException("There is no data folder " + data.root() + ".");
        }
        if (own != null) {
            Files.createDirectories(data.runtime());
            Path programs = BundledParts.ofThisJar(data.runtime()).database();
            return new Installation(data, new MariaDbClient(programs, own), new Children());
        }
        Optional<JsonObject> running = new RunFile(data).read();
        return running.isPresent() ? ofRunning(data, running.get()) : ofStopped(data);
    }

    private static Installation ofRunning(DataFolder data, JsonObject running)
            throws IOException, LaunchFailedException {
        if (!running.containsKey("databasePrograms")) {
            throw new LaunchFailedException("The server on the data folder " + data.root()
                    + " has a database of its own: name it with --db-url and --db-user.");
        }
        DatabaseAccess access = new DatabaseAccess(
                running.getString("databaseUrl"),
                running.getString("databaseUser"),
                Files.readString(data.databasePassword()).strip());
        Path programs = Path.of(running.getString("databasePrograms"));
        return new Installation(data, new MariaDbClient(programs, access), new Children());
    }

    private static Installation ofStopped(DataFolder at) throws IOException, LaunchFailedException {
        if (!Files.isDirectory(at.database())) {
            throw new LaunchFailedException("There is no database in the data folder " + at.root()
                    + "; one of your own is named with --db-url and --db-user.");
        }
        DataFolder data = DataFolder.openAlone(at.root(), () -> {});
        Path programs = BundledParts.ofThisJar(data.runtime()).database();
        EmbeddedDatabase database = EmbeddedDatabase.prepare(data, programs, List.of());
        Children children = new Children();
        Runtime.getRuntime().addShutdownHook(new Thread(children::stopAll, "stop"));
        children.start(database::start);
        return new Installation(data, new MariaDbClient(programs, database.access()), children);
    }

    MariaDbClient client() {
        return client;
    }

    /** Where the bytes of the kept files are. */
    Path files() {
        return data.files();
    }

    @Override
    public void close() {
        children.stopAll();
    }
}
