package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void a_generated_password_is_long_and_needs_no_quoting() {
        assertThat(Secrets.generate()).matches("[0-9A-Za-z]{20,}");
    }

    @Test
    void no_two_passwords_are_equal() {
        assertThat(Stream.generate(Secrets::generate).limit(1000)).doesNotHaveDuplicates();
    }

    @Test
    void a_secret_is_readable_by_its_owner_alone_and_replaces_the_one_before() throws IOException {
        Path file = folder.resolve("secret");
        Secrets.write(file, "old");
        Secrets.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("secret");
    }
}
