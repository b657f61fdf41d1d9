package org.mainstay.platform.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.id.RecordId;

/** All kinds of record at one moment. Immutable: a change of the model is a new schema. */
public final class Schema {

    private final Map<String, RecordType> byName = new TreeMap<>();
    private final Map<String, RecordType> byExactName = new HashMap<>();
    private final Map<String, RecordType> byPath = new HashMap<>();
    private final Map<String, RecordType> byPrefix = new HashMap<>();
    private final Map<String, List<ChildRelation>> children = new HashMap<>();

    /** The records of {@code type} that point at a kind through {@code field}. */
    public record ChildRelation(RecordType type, Field field) {}

    public Schema(Collection<RecordType> types) {
        for (RecordType type : types) {
            byExactName.put(type.apiName(), type);
            if (byName.put(lower(type.apiName()), type) != null
                    || byPath.put(type.path(), type) != null
                    || byPrefix.put(type.prefix(), type) != null) {
                throw new IllegalArgumentException("two kinds of record share a name, path or prefix: " + type);
            }
        }
        for (RecordType type : byName.values()) {
            for (Field field : type.references()) {
                for (String target : field.relation().targets()) {
                    if (!byName.containsKey(lower(target))) {
                        throw new IllegalArgumentException(type + "." + field.name() + " points to unknown " + target);
                    }
                    children.computeIfAbsent(lower(target), t -> new ArrayList<>())
                            .add(new ChildRelation(type, field));
                }
            }
        }
        byName.values().forEach(type -> refuseCircle(type, new ArrayList<>()));
    }

    /** Deleting along such relations would never end. */
    private void refuseCircle(RecordType type, List<RecordType> above) {
        if (above.contains(type)) {
            throw new IllegalArgumentException("deleting cascades in a circle: " + above);
        }
        above.add(type);
        childrenOf(type).stream()
                .filter(c -> c.field().relation().onDelete() == DeleteRule.CASCADE)
                .forEach(c -> refuseCircle(c.type(), above));
        above.remove(type);
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

    /** The kind a reference points to, or the first of several. */
    public RecordType target(Field reference) {
        return targets(reference).get(0);
    }

    /** The kinds a reference may point to. */
    public List<RecordType> targets(Field reference) {
        return reference.relation().targets().stream()
                .map(target -> byName.get(lower(target)))
                .toList();
    }

    /**
     * The value of a reference that an id stands for.
     *
     * @throws BusinessException MALFORMED_ID when it is no id, INVALID_CROSS_REFERENCE_KEY when it is one of a kind to
     *     which the field does not point
     */
    Object reference(Field field, String id) {
        RecordId parsed = RecordId.parse(id);
        boolean several = field.relation().isToSeveral();
        return targets(field).stream()
                .filter(type -> type.prefix().equals(parsed.prefix()))
                .findFirst()
                .map(type -> several ? new Reference(type.apiName(), parsed.key()) : (Object) parsed.key())
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.INVALID_CROSS_REFERENCE_KEY,
                        "'" + id + "' is not the id of a record of kind "
                                + String.join(" or ", field.relation().targets()) + "."));
    }

    /** The id of the record that a reference, which is not null, points to. */
    public RecordId id(Field field, Object value) {
        Reference reference = field.relation().read(value);
        RecordType type = byExactName.get(reference.kind());
        return (type == null ? type(reference.kind()) : type).id(reference.key());
    }

    /** Every reference in the schema that points at this kind. */
    public List<ChildRelation> childrenOf(RecordType type) {
        return children.getOrDefault(lower(type.apiName()), List.of());
    }
}
