package org.mainstay.crm.attachment;

import java.io.InputStream;
import org.mainstay.files.file.StoredFile;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.FieldValues;

/**
 * What can be done with attachments beyond reading and writing their records. All methods throw
 * {@link org.mainstay.platform.error.BusinessException} with the codes of the engine.
 */
public interface AttachmentsApi {

    /**
     * Takes the bytes in, ahead of {@link #attach}; when that does not follow, they are removed within about a day.
     *
     * @throws org.mainstay.platform.error.BusinessException REQUEST_TOO_LARGE
     */
    StoredFile receive(InputStream content);

    /** Creates the attachment of those bytes. */
    SaveResult attach(FieldValues attachment, StoredFile content);

    /** Removes received bytes that no attachment has; does nothing to others. */
    void discard(StoredFile content);

    /** A live attachment and its bytes. */
    AttachedFile get(RecordKey named);
}
