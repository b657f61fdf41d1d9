package org.mainstay.platform.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;

/** The whole rows of a kind as writers need them; see {@link RecordStore} for what each method promises. */
interface RecordRows {

    Map<Long, FieldValues> lock(RecordType type, Collection<Long> keys);

    void insert(RecordType type, List<FieldValues> records);

    void update(RecordType type, List<FieldValues> records);

    void remove(RecordType type, Collection<Long> keys);
}
