package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.journal.JournalHistory;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.schema.ValueReader;
import org.mainstay.platform.security.CallerContext;

/**
 * Takes back what a request did to records, as the journal tells it: what it created is deleted, what it changed has the
 * values of before, what it deleted is restored. All of that goes through the engine like any change. A record that
 * somebody else changed since is left as it is.
 */
@Dependent
public class RecordReversal {

    private final RecordStore store;
    private final RecordEngine engine;
    private final JournalHistory journal;
    private final Registry registry;

    @Inject
    public RecordReversal(RecordStore store, RecordEngine engine, JournalHistory journal, Registry registry) {
        this.store = store;
        this.engine = engine;
        this.journal = journal;
        this.registry = registry;
    }

    /**
     * Inside a transaction. It may be called again for the same records by the same caller.
     *
     * @param keys at most {@link SaveRequest#MOST}
     * @param requestId of the request to take back
     * @param since a moment before the request
     * @return what is wrong with those records that could not be taken back
     */
    public Map<Long, List<Problem>> run(
            CallerContext caller, RecordType type, Collection<Long> keys, String requestId, Instant since) {
        Set<Long> all = new HashSet<>(keys);
        store.lock(type, all);
        Map<Long, List<JournalEntry>> entries = new HashMap<>();
        journal.of(type.apiName(), all, since)
                .forEach(entry -> entries.computeIfAbsent(entry.recordKey(), k -> new ArrayList<>())
                        .add(entry));
        Map<Long, List<Problem>> problems = new HashMap<>();
        Map<Operation, List<RecordWrite>> writes = new EnumMap<>(Operation.class);
        entries.forEach((key, changes) -> {
            Takeback takeback = Takeback.of(changes, requestId, caller);
            if (takeback.isChangedSince()) {
                problems.put(key, List.of(changedSince(type, key)));
            } else if (takeback.operation() != null) {
                FieldValues values = takeback.operation() == Operation.UPDATE ? before(type, takeback) : null;
                writes.computeIfAbsent(takeback.operation(), o -> new ArrayList<>())
                        .add(new RecordWrite(key, values, null));
            }
        });
        writes.forEach((operation, list) -> save(caller, type, operation, list, problems));
        return problems;
    }

    private static Problem changedSince(RecordType type, long key) {
        return Problem.of(
                ErrorCode.CHANGED_SINCE, "The record " + type.id(key) + " was changed since, so it stays as it is.");
    }

    private void save(
            CallerContext caller,
            RecordType type,
            Operation operation,
            List<RecordWrite> writes,
            Map<Long, List<Problem>> problems) {
        List<SaveResult> results =
                engine.save(caller, new SaveRequest(type, operation, null, writes, Atomicity.EACH_BY_ITSELF));
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).outcome() == Outcome.REFUSED) {
                problems.put(writes.get(i).key(), results.get(i).problems());
            }
        }
    }

    /** What rules keep, they make again out of the rest. */
    private FieldValues before(RecordType type, Takeback takeback) {
        FieldValues values = new FieldValues(type);
        ValueReader reader = new ValueReader(registry.schema());
        takeback.before().forEach((name, value) -> {
            Field field = type.find(name);
            if (field != null && field.is(Trait.UPDATEABLE)) {
                values.set(field, value(reader, type, field, value));
            }
        });
        return values;
    }

    private static Object value(ValueReader reader, RecordType type, Field field, JsonValue value) {
        if (value == JsonValue.NULL) {
            return field.type() == FieldType.BOOLEAN ? Boolean.FALSE : null;
        }
        return reader.read(type, field, value instanceof JsonString text ? text.getString() : value.toString());
    }
}
