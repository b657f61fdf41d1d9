package org.mainstay.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mainstay.launcher.backup.BackupReader;

/**
 * Where a backup is restored to. The table without which no server starts comes last, when all others are loaded and the
 * files are in their place.
 */
final class RestoreTarget implements BackupReader.Target, AutoCloseable {
    private final DataFolder data;
    private final MariaDbClient client;
    private final MariaDbClient.Load tables;

    RestoreTarget(DataFolder data, MariaDbClient client) throws IOException {
        this.data = data;
        this.client = client;
        Folders.delete(data.unfinishedFiles());
        Files.createDirectory(data.unfinishedFiles());
        this.tables = client.load();
    }

    @Override
    public void database(InputStream sql) throws IOException {
        tables.execute(sql);
    }

    @Override
    public void file(String place, InputStream content) throws IOException {
        Path file = data.unfinishedFiles().resolve(place);
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
    }

    @Override
    public void last(InputStream sql) throws IOException {
        tables.finish();
        Files.move(
                data.unfinishedFiles(),
                data.files(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        try (MariaDbClient.Load lastTable = client.load()) {
            lastTable.execute(sql);
            lastTable.finish();
        }
    }

    @Override
    public void close() throws IOException {
        tables.close();
        Folders.delete(data.unfinishedFiles());
    }
}
