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

/** {@code mainstay restore FILE}: a backup into an empty data folder, and an empty database if it is the user's own. */
@Command(
        name = "restore",
        description = "Brings a backup into an empty data folder (and an empty database); then use run as usual.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file that backup wrote.")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder. Default: MAINSTAY_DATA, else ~/.local/share/mainstay.")
    private Path dataFolder;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() throws Exception {
        Map<String, String> environment = System.getenv();
        DatabaseAccess own = database.own(environment);
        Manifest manifest =
                new Restore(file, dataFolder == null ? DataFolder.usual(environment) : dataFolder, own).run();
        spec.commandLine()
                .getOut()
                .println("Restored " + manifest.allRows() + " rows and " + manifest.files() + " files, as they were at "
                        + manifest.createdAt() + ".");
        return 0;
    }
}
