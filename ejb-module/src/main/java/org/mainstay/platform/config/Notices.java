package org.mainstay.platform.config;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Small files by which the server tells the launcher that started it what it did or why it refuses. Without
 * {@code MAINSTAY_NOTICE_DIR} there is no launcher and nothing is written.
 */
@Dependent
public class Notices {

    private final Optional<String> folder;

    @Inject
    public Notices(@ConfigProperty(name = "mainstay.notice.dir") Optional<String> folder) {
        this.folder = folder;
    }

    /** Leaves a notice of that name. */
    public void leave(String name, String sentence) {
        folder.ifPresent(dir -> {
            try {
                Files.writeString(Path.of(dir).resolve(name), sentence);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
