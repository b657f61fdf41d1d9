package org.mainstay.platform.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordIndex;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;

/** Keeps the tokens of live records as the records are. */
@Dependent
public class SearchIndex implements RecordIndex {

    private final IndexRows rows;

    @Inject
    public SearchIndex(IndexRows rows) {
        this.rows = rows;
    }

    @Override
    public void written(RecordType type, List<RecordChange> changes) {
        SearchedFields searched = SearchedFields.of(type);
        if (searched.fields().isEmpty()) {
            return;
        }
        Map<Long, Set<String>> created = new TreeMap<>();
        Map<Long, Set<String>> changed = new TreeMap<>();
        for (RecordChange change : changes) {
            if (change.operation() == Operation.CREATE) {
                created.put(change.after().key(), searched.tokens(change.after()));
            } else if (change.operation() != Operation.UPDATE || searched.areChanged(change)) {
                changed.put(change.before().key(), tokens(searched, change.after()));
            }
        }
        if (!created.isEmpty()) {
            rows.insert(type.prefix(), created);
        }
        if (!changed.isEmpty()) {
            rows.replace(type.prefix(), changed);
        }
    }

    /** None of a record that is gone or in the recycle bin. */
    static Set<String> tokens(SearchedFields searched, FieldValues record) {
        return record == null || (Boolean) record.get("isDeleted") ? Set.of() : searched.tokens(record);
    }
}
