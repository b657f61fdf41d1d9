package org.mainstay.files.file;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.mainstay.files.storage.FileStore;
import org.mainstay.platform.database.Transactions;

/**
 * Removes files that nobody uses. The row is locked until the bytes are gone, so that no record can take the file
 * meanwhile; a crash in between leaves the row, and the next round removes it.
 */
@Dependent
class FileRemoval {

    private final StoredFiles files;
    private final FileStore store;
    private final Transactions transactions;

    @Inject
    FileRemoval(StoredFiles files, FileStore store, Transactions transactions) {
        this.files = files;
        this.store = store;
        this.transactions = transactions;
    }

    void removeIfFree(String id) {
        transactions.requiresNew(() -> {
            if (files.lockIfFree(id)) {
                try {
                    store.remove(id);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                files.forget(id);
            }
            return null;
        });
    }

    /** @return how many were found */
    int removeFreeForSeconds(long seconds) {
        List<String> ids = files.freeForSeconds(seconds);
        ids.forEach(this::removeIfFree);
        return ids.size();
    }
}
