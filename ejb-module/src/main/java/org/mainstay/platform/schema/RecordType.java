package org.mainstay.platform.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.id.RecordId;

/**
 * A kind of record: its names, its id prefix and its fields. Immutable. Standard kinds are read from an entity, others
 * are put together by {@link #RecordType(Names, List, Use)}; nothing here knows where the rows are.
 */
public final class RecordType {

    /**
     * @param apiName name in SOAP, SOQL and the journal ({@code PricebookEntry})
     * @param path plural in REST ({@code price-book-entries})
     * @param prefix the three characters its ids start with
     */
    public record Names(String apiName, String path, String prefix, String label, String labelPlural) {}

    /**
     * @param operations what the kind offers to anyone at all
     * @param administrative whether only administrators write it
     */
    public record Use(Set<Operation> operations, boolean administrative) {
        public static final Use BUSINESS = new Use(EnumSet.allOf(Operation.class), false);

        public Use {
            operations = Set.copyOf(operations);
        }
    }

    /** The field that tells into which record a deleted one was merged. */
    public static final String MASTER_RECORD = "masterRecordId";

    /** How names end that administrators give to fields and kinds; names of the standard model never do. */
    public static final String CUSTOM_ENDING = "__c";

    /** The external id that every kind has. */
    public static final String EXTERNAL_ID = "externalId";

    private final Names names;
    private final List<Field> fields;
    private final Use use;
    private final Map<String, Field> byName = new HashMap<>();
    private final Map<String, Field> byApiName = new HashMap<>();
    private final List<Field> uniqueFields;
    private final List<Field> references;
    private final List<Field> autoNumberFields;
    private final List<Field> customFields;
    private final Map<String, Field> customKeys = new HashMap<>();
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    public RecordType(Names names, List<Field> described, Use use) {
        this.names = names;
        this.use = use;
        List<Field> placed = new ArrayList<>();
        for (Field field : described) {
            Field at = field.at(placed.size());
            placed.add(at);
            if (byName.put(at.name(), at) != null || byApiName.put(lower(at.apiName()), at) != null) {
                throw new IllegalArgumentException(names.apiName() + " has two fields named " + at.name());
            }
        }
        this.fields = List.copyOf(placed);
        this.uniqueFields = having(f -> f.is(Trait.UNIQUE));
        this.autoNumberFields = having(f -> f.is(Trait.AUTO_NUMBER));
        this.customFields = having(Field::isCustom);
        customFields.forEach(f -> customKeys.put(f.customization().key(), f));
        this.references = having(f -> f.relation() != null);
    }

    private List<Field> having(Predicate<Field> condition) {
        return fields.stream().filter(condition).toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The same kind with more fields behind its own. */
    public RecordType with(List<Field> more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more);
        return new RecordType(names, all, use);
    }

    /** Whether an administrator made the kind. */
    public boolean isCustom() {
        return apiName().endsWith(CUSTOM_ENDING);
    }

    /** The fields that administrators added, behind those of the standard model. */
    public List<Field> customFields() {
        return customFields;
    }

    /** The custom fields by the keys under which rows have their values. */
    Map<String, Field> customKeys() {
        return customKeys;
    }

    public String apiName() {
        return names.apiName();
    }

    public String path() {
        return names.path();
    }

    public String prefix() {
        return names.prefix();
    }

    public String label() {
        return names.label();
    }

    public String labelPlural() {
        return names.labelPlural();
    }

    /** In the order of their {@link Field#index()}. */
    public List<Field> fields() {
        return fields;
    }

    public List<Field> uniqueFields() {
        return uniqueFields;
    }

    public List<Field> autoNumberFields() {
        return autoNumberFields;
    }

    public List<Field> references() {
        return references;
    }

    /** Whether the kind offers the operation to anyone at all. */
    public boolean offers(Operation operation) {
        return use.operations().contains(operation);
    }

    /** Whether records of the kind can be merged: a merged one tells in {@code masterRecordId} into which. */
    public boolean isMergeable() {
        return byName.containsKey(MASTER_RECORD);
    }

    /** Whether only administrators write it. */
    public boolean isAdministrative() {
        return use.administrative();
    }

    /** The field of that REST name, or null. */
    public Field find(String name) {
        return byName.get(name);
    }

    /** The field of that SOAP name, in any case, or null. */
    public Field findByApiName(String apiName) {
        return byApiName.get(lower(apiName));
    }

    /** The field of that REST name, which must be there: for names in code, not for a caller's. */
    public Field field(String name) {
        Field field = byName.get(name);
        if (field == null) {
            throw new IllegalArgumentException(apiName() + " has no field " + name);
        }
        return field;
    }

    /**
     * The external id of that REST name, as a caller gives it.
     *
     * @throws BusinessException INVALID_FIELD when the kind has no such field or it is no external id
     */
    public Field externalId(String name) {
        Field field = byName.get(name);
        if (field == null || !field.is(Trait.EXTERNAL_ID)) {
            throw new BusinessException(
                    ErrorCode.INVALID_FIELD,
                    apiName() + " has no external id '" + (name.length() > 100 ? name.substring(0, 100) + "…" : name)
                            + "'.");
        }
        return field;
    }

    /** What others make of the kind: made once, for as long as the kind stays as it is, out of nothing but the kind. */
    public <T> T derived(Class<T> what, Supplier<T> make) {
        Object known = derived.get(what);
        return what.cast(known != null ? known : derived.computeIfAbsent(what, w -> make.get()));
    }

    public RecordId id(long key) {
        return new RecordId(prefix(), key);
    }

    /**
     * The key in an id of this kind.
     *
     * @throws BusinessException MALFORMED_ID when the text is no id, INVALID_ID_FIELD when it is one of another kind
     */
    public long key(String id) {
        RecordId parsed = RecordId.parse(id);
        if (!parsed.prefix().equals(prefix())) {
            throw new BusinessException(
                    ErrorCode.INVALID_ID_FIELD,
                    "'" + id + "' is not the id of a record of kind " + apiName() + ": those start with " + prefix()
                            + ".");
        }
        return parsed.key();
    }

    @Override
    public String toString() {
        return apiName();
    }
}
