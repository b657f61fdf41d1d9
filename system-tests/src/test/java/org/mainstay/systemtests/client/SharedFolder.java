package org.mainstay.systemtests.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Public data that is not part of this repository: {@code shared/data} beside the checkout or beside one of the folders
 * above it, or wherever {@code -Dmainstay.shared=DIR} says.
 */
public final class SharedFolder {

    private SharedFolder() {}

    /** A file or folder in there; where there is none, the test that asks is skipped and says so. */
    public static Path find(String path) {
        Path folder = root();
        boolean there = folder != null && Files.exists(folder.resolve(path));
        assumeTrue(there, "shared/data/" + path + " is not beside the checkout; -Dmainstay.shared=DIR names it");
        return folder.resolve(path);
    }

    private static Path root() {
        String named = System.getProperty("mainstay.shared");
        if (named != null) {
            return Path.of(named);
        }
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path folder = above.resolve("shared").resolve("data");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }
}
