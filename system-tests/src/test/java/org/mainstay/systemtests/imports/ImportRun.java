package org.mainstay.systemtests.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.systemtests.server.MainstayScript;

/** Files to import in a folder of their own, and what an import of them did. */
public final class ImportRun {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;

    public ImportRun(Path folder) {
        this.folder = folder;
    }

    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path rows(String name, List<List<String>> rows) {
        Path file = folder.resolve(name);
        try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    MainstayScript start(Path file, Object... options) {
        List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
        for (Object option : options) {
            arguments.add(option.toString());
        }
        return MainstayScript.run(PATIENCE, arguments.toArray(String[]::new));
    }

    /** An import that ends like this. */
    public MainstayScript ends(int exitCode, String summary, Path file, Object... options) {
        MainstayScript run = start(file, options);
        assertThat(run.exitCode()).as("%s", run).isEqualTo(exitCode);
        assertThat(run.out()).as("%s", run).contains(summary);
        return run;
    }

    public MainstayScript export(Object... options) {
        List<String> arguments = new ArrayList<>(List.of("export"));
        for (Object option : options) {
            arguments.add(option.toString());
        }
        return MainstayScript.run(PATIENCE, arguments.toArray(String[]::new));
    }
}
