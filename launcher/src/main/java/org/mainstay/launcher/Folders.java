package org.mainstay.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** What the JDK lacks about folders. */
final class Folders {
    private Folders() {}

    /** Copies a folder with everything in it to a place where nothing is yet. */
    static void copy(Path folder, Path target) throws IOException {
        try (Stream<Path> sources = Files.walk(folder)) {
            for (Path source : (Iterable<Path>) sources::iterator) {
                Files.copy(source, target.resolve(folder.relativize(source).toString()));
            }
        }
    }

    /** Deletes a folder with everything in it; follows no links; does nothing when it is absent. */
    static void delete(Path folder) throws IOException {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException absent) {
            // what was asked for
        }
    }
}
