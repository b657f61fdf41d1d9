package org.mainstay.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts inside the runnable jar, laid out as files once per build. A folder appears under its final name only when
 * it is complete, so a start that was killed half-way leaves nothing that a later one would trust.
 */
final class BundledParts {
    static final String SERVER = "payara-micro.jar";
    static final String APPLICATION = "ROOT.war";
    static final String DRIVER = "mariadb-java-client.jar";

    private static final String DATABASE = "mariadb-linux64.jar";
    private static final String INSIDE_JAR = "parts/";
    private static final String INSIDE_DATABASE = "/linux/";

    private final Path jar;
    private final Path runtime;

    BundledParts(Path jar, Path runtime) {
        this.jar = jar;
        this.runtime = runtime;
    }

    /** The parts of the jar that this class was loaded from. */
    static BundledParts ofThisJar(Path runtime) throws LaunchFailedException {
        try {
            Path own = Path.of(BundledParts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(own)) {
                throw new LaunchFailedException("Mainstay runs from its jar only: build it with ./mainstay build.");
            }
            return new BundledParts(own, runtime);
        } catch (URISyntaxException problem) {
            throw new LaunchFailedException("Mainstay cannot find its own jar: " + problem.getMessage(), problem);
        }
    }

    /** The folder with server, application and driver. */
    Path server() throws IOException {
        return layOut("server", List.of(SERVER, APPLICATION, DRIVER), (jarFile, folder) -> {
            for (String part : List.of(SERVER, APPLICATION, DRIVER)) {
                try (InputStream content = jarFile.getInputStream(entry(jarFile, part))) {
                    Files.copy(content, folder.resolve(part));
                }
            }
        });
    }

    /** The folder with MariaDB's programs. */
    Path database() throws IOException {
        return layOut("mariadb", List.of(DATABASE), BundledParts::unpackDatabase);
    }

    /** The newest migration that the application of this build has. */
    int schemaVersion() throws IOException {
        try (JarFile jarFile = new JarFile(jar.toFile());
                InputStream war = jarFile.getInputStream(entry(jarFile, APPLICATION))) {
            return ApplicationSchema.version(war);
        }
    }

    /** One command at a time: a backup may lay out its part while a server runs on the folder. */
    private Path layOut(String name, List<String> parts, Layout layout) throws IOException {
        try (JarFile jarFile = new JarFile(jar.toFile());
                FileChannel lock = FileChannel.open(
                        runtime.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            StringBuilder build = new StringBuilder(name);
            for (String part : parts) {
                build.append(String.format("-%08x", entry(jarFile, part).getCrc()));
            }
            Path folder = runtime.resolve(build.toString());
            if (!Files.isDirectory(folder)) {
                deleteAll(name + "-");
                Path unfinished = runtime.resolve(name + "-unfinished");
                Files.createDirectories(unfinished);
                layout.fill(jarFile, unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        }
    }

    private void deleteAll(String prefix) throws IOException {
        List<Path> older;
        try (Stream<Path> folders = Files.list(runtime)) {
            older = folders.filter(folder -> folder.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        for (Path folder : older) {
            Folders.delete(folder);
        }
    }

    private static ZipEntry entry(JarFile jarFile, String part) throws IOException {
        ZipEntry entry = jarFile.getEntry(INSIDE_JAR + part);
        if (entry == null) {
            throw new IOException("no " + part + " in " + jarFile.getName());
        }
        return entry;
    }

    private static void unpackDatabase(JarFile jarFile, Path folder) throws IOException {
        try (ZipInputStream database = new ZipInputStream(jarFile.getInputStream(entry(jarFile, DATABASE)))) {
            for (ZipEntry entry = database.getNextEntry(); entry != null; entry = database.getNextEntry()) {
                int start = entry.getName().indexOf(INSIDE_DATABASE);
                if (start < 0 || entry.isDirectory() || entry.getName().endsWith(".a")) {
                    continue;
                }
                Path file = folder.resolve(entry.getName().substring(start + INSIDE_DATABASE.length()));
                Files.createDirectories(file.getParent());
                Files.copy(database, file);
                if (!file.getFileName().toString().contains(".")) {
                    file.toFile().setExecutable(true);
                }
            }
        }
    }

    private interface Layout {
        void fill(JarFile jarFile, Path folder) throws IOException;
    }
}
