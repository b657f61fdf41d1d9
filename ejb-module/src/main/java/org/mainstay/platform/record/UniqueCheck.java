package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;

/** Unique fields, asked in bulk: one statement for each field, not one for each record. */
@Dependent
class UniqueCheck {

    private final RecordStore store;

    @Inject
    UniqueCheck(RecordStore store) {
        this.store = store;
    }

    /**
     * The field by which an upsert finds records is left to the database: who finds the value taken now, when it was
     * free a moment ago, must update that record, which the next attempt does.
     */
    void check(SaveRequest request, List<RecordChange> changes) {
        RecordType type = request.type();
        for (Field field : type.uniqueFields()) {
            if (field.equals(request.matchBy())) {
                continue;
            }
            List<RecordChange> concerned = changes.stream()
                    .filter(c -> c.isToWrite() && c.after().get(field) != null)
                    .filter(c -> c.operation() == Operation.RESTORE || c.isChanged(field.name()))
                    .toList();
            if (!concerned.isEmpty()) {
                check(type, field, concerned);
            }
        }
    }

    private void check(RecordType type, Field field, List<RecordChange> changes) {
        Map<Object, Long> taken = store.liveKeys(
                type, field, changes.stream().map(c -> c.after().get(field)).toList());
        Map<Object, RecordChange> here = new HashMap<>();
        for (RecordChange change : changes) {
            Object value = change.after().get(field);
            Long other = taken.get(value);
            if (other != null) {
                refuse(change, field, "The record " + type.id(other) + " has this value of " + field.name() + ".");
            } else if (here.putIfAbsent(value, change) != null) {
                refuse(change, field, "Another record of the request has this value of " + field.name() + ".");
            }
        }
    }

    private static void refuse(RecordChange change, Field field, String message) {
        change.refuse(ErrorCode.DUPLICATE_VALUE, field.name(), message);
    }
}
