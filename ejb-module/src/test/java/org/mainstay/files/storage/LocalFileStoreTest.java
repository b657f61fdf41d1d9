package org.mainstay.files.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileStoreTest {

    @TempDir
    private Path root;

    private LocalFileStore store;

    @BeforeEach
    void open() {
        store = new LocalFileStore(root);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void bytes_come_back_as_they_went_in_with_their_length_and_checksum() throws Exception {
        byte[] content = bytes(200_001);

        FileStore.Written written = store.write("abcdef01", new ByteArrayInputStream(content), 200_001);

        assertThat(written.length()).isEqualTo(200_001);
        assertThat(written.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        try (InputStream back = store.read("abcdef01")) {
            assertThat(back.readAllBytes()).isEqualTo(content);
        }
        assertThat(files()).containsExactly(root.resolve("ab/cd/abcdef01"));
    }

    @Test
    void too_many_bytes_leave_nothing() throws Exception {
        assertThatThrownBy(() -> store.write("abcdef01", new ByteArrayInputStream(bytes(11)), 10))
                .isInstanceOf(FileStore.TooLongException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void bytes_that_break_off_leave_nothing() throws Exception {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("gone");
                }
                left--;
                return 1;
            }
        };
        assertThatThrownBy(() -> store.write("abcdef01", broken, 1_000_000)).hasMessage("gone");
        assertThat(files()).isEmpty();
    }

    @Test
    void removed_bytes_are_gone_and_removing_twice_is_no_error() throws Exception {
        store.write("abcdef01", new ByteArrayInputStream(bytes(3)), 10);
        store.remove("abcdef01");
        store.remove("abcdef01");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_name_cannot_lead_out_of_the_folder() {
        assertThatThrownBy(() -> store.read("../../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.remove("ab/cd")).isInstanceOf(IllegalArgumentException.class);
    }
}
