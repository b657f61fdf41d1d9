package org.mainstay.platform.query.sql;

import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;

/** Where the records of a kind are. */
public interface Tables {

    /** The table of the kind; columns are called like its fields, except for custom ones. */
    String table(RecordType type);

    /** The column that tells to which of several kinds the reference points. */
    String kindColumn(Field reference);

    /** The sequence that counts an auto-number field. */
    String sequence(RecordType type, Field field);
}
