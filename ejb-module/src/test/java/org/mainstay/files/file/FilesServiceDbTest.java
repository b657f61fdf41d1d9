package org.mainstay.files.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mainstay.files.storage.FileStore;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.support.LocalTransactions;
import org.mainstay.support.TestPlatform;

class FilesServiceDbTest {

    private final TestPlatform platform = TestPlatform.shared();
    private final LocalTransactions transactions = platform.transactions();
    private final Sql sql = new Sql(platform.dataSource());
    private final MemoryStore store = new MemoryStore();
    private final StoredFiles rows = new StoredFiles(sql);
    private final FileRemoval removal = new FileRemoval(rows, store, transactions);
    private final FilesService files = new FilesService(store, rows, removal, transactions, 100);

    /** Bytes in memory; what is tested here is the table and the order of steps. */
    private static final class MemoryStore implements FileStore {
        private final Map<String, byte[]> bytes = new HashMap<>();

        @Override
        public Written write(String name, InputStream content, long most) throws IOException {
            byte[] all = content.readAllBytes();
            if (all.length > most) {
                throw new TooLongException(most);
            }
            bytes.put(name, all);
            return new Written(all.length, "0".repeat(64));
        }

        @Override
        public InputStream read(String name) {
            return new ByteArrayInputStream(bytes.get(name));
        }

        @Override
        public void remove(String name) {
            bytes.remove(name);
        }
    }

    private StoredFile stored() {
        return files.store(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    }

    private void use(StoredFile file) {
        transactions.required(() -> {
            files.use(file.id());
            return null;
        });
    }

    private boolean hasRow(String id) {
        return !sql.query("select id from stored_file where id = ?", row -> row.getString(1), id)
                .isEmpty();
    }

    @Test
    void a_file_in_use_is_never_removed() {
        StoredFile file = stored();
        use(file);

        files.discard(file.id());
        removal.removeFreeForSeconds(-1);

        assertThat(store.bytes).containsKey(file.id());
        assertThat(hasRow(file.id())).isTrue();
    }

    @Test
    void a_file_whose_record_was_rolled_back_is_removed_later() {
        StoredFile file = stored();
        assertThatThrownBy(() -> transactions.required(() -> {
                    files.use(file.id());
                    throw new IllegalStateException("the record was refused");
                }))
                .hasMessage("the record was refused");

        removal.removeFreeForSeconds(3_600);
        assertThat(store.bytes).as("it is not old enough yet").containsKey(file.id());

        removal.removeFreeForSeconds(-1);
        assertThat(store.bytes).doesNotContainKey(file.id());
        assertThat(hasRow(file.id())).isFalse();
    }

    @Test
    void a_released_file_is_removed_later() {
        StoredFile file = stored();
        use(file);
        transactions.required(() -> {
            files.release(file.id());
            return null;
        });

        removal.removeFreeForSeconds(-1);

        assertThat(store.bytes).doesNotContainKey(file.id());
    }

    @Test
    void a_file_is_used_once_only_and_not_after_it_is_gone() {
        StoredFile file = stored();
        use(file);
        assertThatThrownBy(() -> use(file)).isInstanceOf(BusinessException.class);

        StoredFile gone = stored();
        files.discard(gone.id());
        assertThatThrownBy(() -> use(gone)).isInstanceOf(BusinessException.class);
    }

    @Test
    void while_a_record_takes_a_file_it_cannot_be_removed() {
        StoredFile file = stored();
        transactions.required(() -> {
            files.use(file.id());
            files.discard(file.id()); // in a transaction of its own: it finds the row locked and leaves it
            return null;
        });
        assertThat(store.bytes).containsKey(file.id());
    }

    @Test
    void too_long_a_file_is_the_callers_mistake_and_its_row_goes_with_the_next_round() {
        assertThatThrownBy(() -> files.store(new ByteArrayInputStream(new byte[101])))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUEST_TOO_LARGE));
        removal.removeFreeForSeconds(-1);
        assertThat(sql.query(
                        "select id from stored_file where checksum is null and not inUse", row -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void a_store_that_fails_is_no_mistake_of_the_caller() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> files.store(failing)).isInstanceOf(UncheckedIOException.class);
    }
}
