package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledPartsTest {
    @TempDir
    private Path folder;

    private Path runtime;

    @BeforeEach
    void createRuntimeFolder() throws IOException {
        runtime = Files.createDirectory(folder.resolve("runtime"));
    }

    private BundledParts build(String application) throws IOException {
        Path jar = folder.resolve("mainstay.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            add(zip, "parts/payara-micro.jar", "server".getBytes(StandardCharsets.UTF_8));
            add(zip, "parts/ROOT.war", application.getBytes(StandardCharsets.UTF_8));
            add(zip, "parts/mariadb-java-client.jar", "driver".getBytes(StandardCharsets.UTF_8));
            add(zip, "parts/mariadb-linux64.jar", databaseJar());
        }
        return new BundledParts(jar, runtime);
    }

    private static byte[] databaseJar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "LICENSE.txt", new byte[0]);
            add(zip, "x/mariadb-1/linux/bin/mariadbd", "program".getBytes(StandardCharsets.UTF_8));
            add(zip, "x/mariadb-1/linux/libs/libmariadb.so.3", "library".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void add(OutputStream zip, String name, byte[] content) throws IOException {
        ((ZipOutputStream) zip).putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    @Test
    void the_programs_of_the_database_can_be_executed() throws IOException {
        Path database = build("v1").database();

        assertThat(database.resolve("bin/mariadbd")).hasContent("program").isExecutable();
        assertThat(database.resolve("libs/libmariadb.so.3")).hasContent("library");
        assertThat(database.resolve("LICENSE.txt")).doesNotExist();
    }

    @Test
    void the_same_build_is_laid_out_once() throws IOException {
        Path server = build("v1").server();
        Path mark = Files.createFile(server.resolve("mark"));

        assertThat(build("v1").server()).isEqualTo(server);
        assertThat(mark).exists();
    }

    @Test
    void another_build_replaces_the_one_before_but_not_the_database() throws IOException {
        Path database = build("v1").database();
        Path old = build("v1").server();
        Path server = build("v2").server();

        assertThat(server.resolve("ROOT.war")).hasContent("v2");
        assertThat(old).doesNotExist();
        assertThat(database).exists();
    }

    @Test
    void a_layout_that_was_killed_half_way_is_begun_anew() throws IOException {
        Path unfinished = Files.createDirectories(runtime.resolve("server-unfinished"));
        Files.writeString(unfinished.resolve("ROOT.war"), "half");

        assertThat(build("v1").server().resolve("ROOT.war")).hasContent("v1");
        assertThat(unfinished).doesNotExist();
    }
}
