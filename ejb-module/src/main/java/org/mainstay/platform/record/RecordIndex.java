package org.mainstay.platform.record;

import java.util.List;
import org.mainstay.platform.schema.RecordType;

/**
 * What records are found by, beyond their rows. The engine tells it of everything it writes, in the transaction and right
 * behind the write.
 */
public interface RecordIndex {

    /** Takes note of changes that were written, with their keys; all are of that kind. */
    void written(RecordType type, List<RecordChange> changes);
}
