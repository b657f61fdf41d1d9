package org.mainstay.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupArchiveTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");
    private static final byte[] CONTENT = "what was attached".getBytes(StandardCharsets.UTF_8);
    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private Path backup;
    private byte[] sql;
    private Manifest written;

    /** What came out, as the target of a restore sees it. */
    private static final class Collected implements BackupReader.Target {
        private final ByteArrayOutputStream database = new ByteArrayOutputStream();
        private final ByteArrayOutputStream last = new ByteArrayOutputStream();
        private final Map<String, byte[]> files = new LinkedHashMap<>();

        @Override
        public void database(InputStream part) throws IOException {
            part.transferTo(database);
        }

        @Override
        public void file(String place, InputStream content) throws IOException {
            files.put(place, content.readAllBytes());
        }

        @Override
        public void last(InputStream part) throws IOException {
            part.transferTo(last);
        }
    }

    @BeforeEach
    void write() throws IOException {
        backup = folder.resolve("backup");
        sql = new byte[2 * BackupWriter.PART + 17]; // three parts
        new Random(1).nextBytes(sql);
        try (BackupWriter writer = new BackupWriter(Files.newOutputStream(backup), NOW)) {
            writer.database(new ByteArrayInputStream(sql));
            writer.file(kept(CONTENT), new ByteArrayInputStream(CONTENT));
            writer.last(stream("history"));
            written = writer.finish("1.2.3", 44, Map.of("account", 7L));
        }
    }

    private static KeptFile kept(byte[] content) {
        MessageDigest digest = EntryDigest.sha256();
        digest.update(content);
        return new KeptFile(ID, content.length, EntryDigest.hex(digest));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_was_written_is_read() throws IOException {
        Collected read = new Collected();
        Manifest manifest = new BackupReader(backup).read(read);

        assertThat(manifest).isEqualTo(written);
        assertThat(manifest)
                .isEqualTo(new Manifest("1.2.3", 44, NOW, Map.of("account", 7L), 1, CONTENT.length, manifest.sha256()));
        assertThat(read.database.toByteArray()).isEqualTo(sql);
        assertThat(read.files.keySet()).containsExactly("01/23/" + ID);
        assertThat(read.files.get("01/23/" + ID)).isEqualTo(CONTENT);
        assertThat(read.last).hasToString("history");
    }

    @Test
    void a_backup_that_was_not_read_is_verified_all_the_same() throws IOException {
        assertThat(new BackupReader(backup).verify()).isEqualTo(written);
    }

    @Test
    void a_backup_that_was_cut_off_anywhere_is_damaged() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        Random random = new Random(2);
        for (int i = 0; i < 20; i++) {
            int length = i < 10 ? whole.length - 1 - i : random.nextInt(whole.length);
            Files.write(backup, java.util.Arrays.copyOf(whole, length));
            assertDamaged("cut off after " + length + " bytes");
        }
    }

    @Test
    void a_backup_of_which_one_bit_changed_anywhere_is_damaged() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            int at = 10 + random.nextInt(whole.length - 10); // the header of gzip has bytes without a meaning
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(backup, changed);
            assertDamaged("byte " + at + " changed");
        }
    }

    private void assertDamaged(String how) {
        assertThatThrownBy(() -> new BackupReader(backup).verify()).as(how).isInstanceOf(DamagedBackupException.class);
    }

    @Test
    void a_file_that_is_something_else_is_no_backup() throws IOException {
        Files.writeString(backup, "something else");

        assertThatThrownBy(() -> new BackupReader(backup).verify())
                .isInstanceOf(DamagedBackupException.class)
                .hasMessage("it is no backup of Mainstay");
    }

    @Test
    void a_backup_without_its_end_is_not_whole_though_the_archive_is() throws IOException {
        try (BackupWriter writer = new BackupWriter(Files.newOutputStream(backup), NOW)) {
            writer.database(stream("create table x (n int);"));
        }

        assertThatThrownBy(() -> new BackupReader(backup).verify()).hasMessage("its end is missing");
    }

    @Test
    void a_file_of_the_store_that_is_not_what_was_stored_is_refused() throws IOException {
        byte[] other = CONTENT.clone();
        other[0]++;
        try (BackupWriter writer = new BackupWriter(Files.newOutputStream(backup), NOW)) {
            assertThatThrownBy(() -> writer.file(kept(CONTENT), new ByteArrayInputStream(other)))
                    .isInstanceOf(DamagedBackupException.class)
                    .hasMessageContaining(ID);
        } catch (IOException unfinishedEntry) {
            // what closing an archive in the middle of an entry says
        }
    }

    @Test
    void a_file_of_the_store_that_is_longer_or_shorter_than_it_was_is_refused() {
        for (String content : new String[] {"", "what was attached and more"}) {
            assertThatThrownBy(() -> {
                        try (BackupWriter writer = new BackupWriter(Files.newOutputStream(backup), NOW)) {
                            writer.file(kept(CONTENT), stream(content));
                        }
                    })
                    .isInstanceOf(DamagedBackupException.class);
        }
    }
}
