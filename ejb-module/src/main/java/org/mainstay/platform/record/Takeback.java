package org.mainstay.platform.record;

import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.security.CallerContext;

/**
 * What would take back the changes of one record by one request.
 *
 * @param operation null when there is nothing to do
 * @param before values as they were before the first of the changes, by the names of their fields
 */
record Takeback(boolean isChangedSince, Operation operation, Map<String, JsonValue> before) {

    private static final Takeback NOTHING = new Takeback(false, null, Map.of());
    private static final Takeback CHANGED = new Takeback(true, null, Map.of());

    /**
     * @param changes of the record, oldest first
     * @param request whose changes are to be taken back, by the same protocol
     * @param own who takes them back, and may have been here before
     */
    static Takeback of(List<JournalEntry> changes, String request, CallerContext own) {
        Map<String, JsonValue> before = new HashMap<>();
        Operation first = null;
        Operation last = null;
        boolean taken = false;
        for (JournalEntry change : changes) {
            boolean sameProtocol = change.protocol().equals(own.protocol().name()); // callers choose ids in others
            if (sameProtocol && change.requestId().equals(request)) {
                first = first == null ? change.operation() : first;
                last = change.operation();
                change.readChanges()
                        .forEach((name, values) ->
                                before.putIfAbsent(name, values.asJsonArray().get(0)));
            } else if (first != null && sameProtocol && change.requestId().equals(own.requestId())) {
                taken = true;
                last = change.operation();
            } else if (first != null) {
                return taken ? NOTHING : CHANGED;
            }
        }
        if (first == null) {
            return NOTHING;
        } else if (first == Operation.CREATE) {
            return last == Operation.DELETE ? NOTHING : new Takeback(false, Operation.DELETE, Map.of());
        } else if (last == Operation.DELETE) {
            return new Takeback(false, Operation.RESTORE, Map.of());
        }
        return first == Operation.DELETE ? NOTHING : new Takeback(false, Operation.UPDATE, before);
    }
}
