package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;

/**
 * Other records, for rules: read whatever the caller may see, since a rule holds for everybody, and refreshed in the
 * transaction of the change. Kinds are named by their API names.
 */
@Dependent
public class RelatedRecords {

    private final RecordStore store;
    private final Registry registry;
    private final Provider<RecordEngine> engines;
    private RecordEngine engine;

    /** @param engines the engine, asked for late: it is made of the rules that hold this */
    @Inject
    public RelatedRecords(RecordStore store, Registry registry, Provider<RecordEngine> engines) {
        this.store = store;
        this.registry = registry;
        this.engines = engines;
    }

    /** The record that a reference names, whole, in the recycle bin or not; empty when the key is null or unknown. */
    public Optional<FieldValues> find(String kind, Object key) {
        if (!(key instanceof Long known)) {
            return Optional.empty();
        }
        RecordType type = registry.schema().type(kind);
        return store.read(type, List.of(known), type.fields()).stream().findFirst();
    }

    /** The same record, which nobody else writes until the transaction ends. */
    public Optional<FieldValues> lock(String kind, Object key) {
        return key instanceof Long known
                ? Optional.ofNullable(
                        store.lock(registry.schema().type(kind), List.of(known)).get(known))
                : Optional.empty();
    }

    /** All live records with these values, by key. */
    public List<FieldValues> where(String kind, Map<String, ?> values) {
        RecordType type = registry.schema().type(kind);
        List<Condition> conditions = new ArrayList<>();
        values.forEach((name, value) -> conditions.add(Condition.equal(FieldPath.of(type, name), value)));
        return store.list(Query.of(type).where(new Condition.All(conditions)), Access.UNRESTRICTED).stream()
                .map(Row::record)
                .toList();
    }

    /**
     * Saves live records as they are, so that their own rules derive anew what follows from others. A record for which
     * nothing changes is not written.
     */
    public void refresh(CallerContext caller, String kind, Collection<Long> keys) {
        RecordType type = registry.schema().type(kind);
        List<Long> live = store.read(type, keys, List.of(type.field("isDeleted"))).stream()
                .filter(r -> !(Boolean) r.get("isDeleted"))
                .map(FieldValues::key)
                .sorted()
                .toList();
        for (int from = 0; from < live.size(); from += SaveRequest.MOST) {
            List<RecordWrite> writes = live.subList(from, Math.min(live.size(), from + SaveRequest.MOST)).stream()
                    .map(key -> new RecordWrite(key, new FieldValues(type), null))
                    .toList();
            engine().save(caller, new SaveRequest(type, Operation.UPDATE, null, writes, Atomicity.ALL_OR_NONE));
        }
    }

    private RecordEngine engine() {
        if (engine == null) {
            engine = engines.get();
        }
        return engine;
    }
}
