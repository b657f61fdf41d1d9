package org.mainstay.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mainstay.launcher.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mainstay backup FILE}: database and files as one file, whether the server runs or not. */
@Command(
        name = "backup",
        description = "Writes database and files, as they are at one moment, into one file. The server may be running.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to write, such as mainstay.tar.gz.")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder. Default: MAINSTAY_DATA, else ~/.local/share/mainstay.")
    private Path dataFolder;

    @Mixin
    private DatabaseOptions database;

    @Option(names = "--force", description = "Overwrites a FILE that exists.")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        Map<String, String> environment = System.getenv();
        DatabaseAccess own = database.own(environment);
        BackupFile target = new BackupFile(file, force);
        Manifest manifest;
        try (Installation source =
                Installation.open(dataFolder == null ? DataFolder.usual(environment) : dataFolder, own)) {
            manifest = new Backup(source, target).write();
        }
        spec.commandLine()
                .getOut()
                .println("Backed up " + manifest.allRows() + " rows and " + manifest.files() + " files ("
                        + manifest.fileBytes() + " bytes) to " + target + ".");
        return 0;
    }
}
