package org.mainstay.platform.record.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.security.CallerContext;

/** All records that the operations have made, live and deleted, by key: no two kinds share one. */
final class Model {

    final Schema schema;
    private final Map<Long, ModelRecord> records;
    private final Map<Long, RecordType> everMade = new LinkedHashMap<>();

    Model(Schema schema) {
        this(schema, Map.of());
    }

    private Model(Schema schema, Map<Long, ModelRecord> records) {
        this.schema = schema;
        this.records = new LinkedHashMap<>(records);
    }

    /** To try something out on. */
    Model copy() {
        return new Model(schema, records);
    }

    ModelRecord get(long key) {
        return records.get(key);
    }

    void put(ModelRecord record) {
        records.put(record.key(), record);
        everMade.put(record.key(), record.type());
    }

    void remove(long key) {
        records.remove(key);
    }

    /** After what was tried out on a copy has happened. */
    void become(Model other) {
        records.clear();
        records.putAll(other.records);
    }

    /** The keys of that kind, those of purged records too. */
    List<Long> everOf(RecordType type) {
        return everMade.entrySet().stream()
                .filter(made -> made.getValue() == type)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<ModelRecord> having(RecordType type, Predicate<ModelRecord> condition) {
        return records.values().stream()
                .filter(record -> record.type() == type)
                .filter(condition)
                .toList();
    }

    /** Those that refer to one of the records through the field. */
    List<ModelRecord> referring(Schema.ChildRelation child, RecordType to, List<Long> keys, boolean deleted) {
        return having(
                child.type(),
                record -> record.deleted() == deleted
                        && keys.stream().anyMatch(key -> record.refersTo(child.field(), to, key)));
    }

    /** The system user was there before the first operation. */
    boolean isLive(Reference target) {
        ModelRecord record = records.get(target.key());
        boolean system = target.kind().equals("User") && target.key() == CallerContext.SYSTEM_USER;
        return system
                || record != null
                        && !record.deleted()
                        && record.type().apiName().equals(target.kind());
    }

    boolean isTaken(RecordType type, Field field, Object value, Long except) {
        return !having(
                        type,
                        other -> !other.deleted()
                                && (except == null || other.key() != except)
                                && value.equals(other.get(field)))
                .isEmpty();
    }
}
