package org.mainstay.platform.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** All kinds of record at one moment. Immutable: a change of the model is a new schema. */
public final class Schema {

    private final Map<String, RecordType> byName = new TreeMap<>();
    private final Map<String, RecordType> byPath = new HashMap<>();
    private final Map<String, RecordType> byPrefix = new HashMap<>();
    private final Map<String, List<ChildRelation>> children = new HashMap<>();

    /** The records of {@code type} that point at a kind through {@code field}. */
    public record ChildRelation(RecordType type, Field field) {}

    public Schema(Collection<RecordType> types) {
        for (RecordType type : types) {
            if (byName.put(lower(type.apiName()), type) != null
                    || byPath.put(type.path(), type) != null
                    || byPrefix.put(type.prefix(), type) != null) {
                throw new IllegalArgumentException("two kinds of record share a name, path or prefix: " + type);
            }
        }
        for (RecordType type : byName.values()) {
            for (Field field : type.references()) {
                String target = field.relation().target();
                if (!byName.containsKey(lower(target))) {
                    throw new IllegalArgumentException(type + "." + field.name() + " points to unknown " + target);
                }
                children.computeIfAbsent(lower(target), t -> new java.util.ArrayList<>())
                        .add(new ChildRelation(type, field));
            }
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Ordered by API name. */
    public Collection<RecordType> types() {
        return byName.values();
    }

    /** By API name in any case: for names in code; a caller's name goes through {@link #atPath}. */
    public RecordType type(String apiName) {
        RecordType type = byName.get(lower(apiName));
        if (type == null) {
            throw new BusinessException(ErrorCode.INVALID_TYPE, "There is no kind of record '" + apiName + "'.");
        }
        return type;
    }

    /** By REST path. */
    public RecordType atPath(String path) {
        RecordType type = byPath.get(path);
        if (type == null) {
            throw new BusinessException(ErrorCode.INVALID_TYPE, "There is no kind of record '" + path + "'.");
        }
        return type;
    }

    public RecordType target(Field reference) {
        return byName.get(lower(reference.relation().target()));
    }

    /** Every reference in the schema that points at this kind. */
    public List<ChildRelation> childrenOf(RecordType type) {
        return children.getOrDefault(lower(type.apiName()), List.of());
    }
}
