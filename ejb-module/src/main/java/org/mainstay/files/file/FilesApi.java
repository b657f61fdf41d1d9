package org.mainstay.files.file;

import java.io.InputStream;

/**
 * Files without a meaning of their own. A module stores one, makes a record that names it, and takes it into use in the
 * transaction that writes the record; so no record names a file that is not there.
 */
public interface FilesApi {

    /**
     * Stores the bytes, outside any transaction.
     *
     * @throws org.mainstay.platform.error.BusinessException REQUEST_TOO_LARGE when there are more than
     */
    StoredFile store(InputStream content);

    /** Takes a stored file into use, in the transaction under way. */
    void use(String id);

    /** Gives a file back, in the transaction under way; it is removed later. */
    void release(String id);

    /** Removes a file at once if it is not in use. */
    void discard(String id);

    /** The bytes, to be closed by the caller. */
    InputStream open(String id);
}
