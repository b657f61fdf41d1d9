package org.mainstay.files.file;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.files.storage.FileStore;
import org.mainstay.platform.database.Transactions;

/**
 * Removes files that nobody uses. The row is locked until the bytes are gone, so that no record can take the file
 * meanwhile; a crash in between leaves the row, and the next round removes it.
 */
@Dependent
class FileRemoval {

    private static final Logger LOG = Logger.getLogger(FileRemoval.class.getName());

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
                files.forget(id); // first: a record that refers to the row, whatever the row says, keeps its bytes
                try {
                    store.remove(id);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return null;
        });
    }

    /** @return how many were found */
    int removeFreeForSeconds(long seconds) {
        List<String> ids = files.freeForSeconds(seconds);
        for (String id : ids) {
            try {
                removeIfFree(id);
            } catch (RuntimeException e) { // one that stays must not keep the others
                LOG.log(Level.WARNING, "An unused file was not removed: " + id, e);
            }
        }
        return ids.size();
    }
}
