package org.mainstay.platform.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;

/**
 * What the names in a query mean to its caller. A field or kind that the caller may not read is as unknown as one that
 * does not exist.
 */
public final class Names {

    /** How a language spells names. */
    public enum Style {
        /** {@code billingCity}, {@code account}, {@code contacts}, exactly so. */
        REST,
        /** {@code BillingCity}, {@code Account}, {@code Contacts}, in any case. */
        API
    }

    private final Schema schema;
    private final Access access;
    private final Style style;

    public Names(Schema schema, Access access, Style style) {
        this.schema = schema;
        this.access = access;
        this.style = style;
    }

    /** A field of that kind. */
    public Optional<Field> field(RecordType type, String name) {
        Field field = style == Style.REST ? type.find(name) : type.findByApiName(name);
        return Optional.ofNullable(field).filter(f -> access.mayRead(type, f));
    }

    /** All fields of that kind that the caller may read. */
    public List<Field> fields(RecordType type) {
        return type.fields().stream().filter(f -> access.mayRead(type, f)).toList();
    }

    /** The reference by which a record of that kind refers to what is called so. */
    public Optional<Field> relation(RecordType type, String name) {
        return type.references().stream()
                .filter(f -> f.relation().name() != null && isSame(f.relation().name(), name))
                .filter(f -> access.mayRead(type, f) && !readable(f).isEmpty())
                .findFirst();
    }

    /** The records that refer to one of that kind and are called so. */
    public Optional<Schema.ChildRelation> children(RecordType type, String name) {
        return schema.childrenOf(type).stream()
                .filter(c -> c.field().relation().children() != null
                        && isSame(c.field().relation().children(), name))
                .filter(c -> access.mayRead(c.type()) && access.mayRead(c.type(), c.field()))
                .findFirst();
    }

    private boolean isSame(String known, String given) {
        return style == Style.REST ? known.equals(given) : known.equalsIgnoreCase(given);
    }

    /** The kinds to which a reference may lead this caller. */
    private List<RecordType> readable(Field reference) {
        return schema.targets(reference).stream().filter(access::mayRead).toList();
    }

    /**
     * Where names lead.
     *
     * @param path the field they stand for, or null
     * @param unknown when there is none, the place of the first name that is not known; it is beyond the last one that
     *     may follow a relation when the path is too long
     * @param at the kind of which it is not known
     */
    public record Followed(FieldPath path, int unknown, RecordType at) {

        private static Followed nowhere(int unknown, RecordType at) {
            return new Followed(null, unknown, at);
        }
    }

    /** Follows relations by name, to a field. */
    public Followed follow(RecordType root, List<String> steps) {
        List<Field> via = new ArrayList<>();
        List<RecordType> types = List.of(root);
        for (int i = 0; i < steps.size() - 1; i++) {
            RecordType type = types.get(0);
            boolean isEnd = types.size() > 1 || i == FieldPath.MOST_STEPS;
            Optional<Field> reference = isEnd ? Optional.empty() : relation(type, steps.get(i));
            if (reference.isEmpty()) {
                return Followed.nowhere(i, type);
            }
            via.add(reference.get());
            types = readable(reference.get());
        }
        String name = steps.get(steps.size() - 1);
        for (RecordType type : types) {
            Optional<Field> field = field(type, name);
            if (field.isPresent()) {
                return new Followed(new FieldPath(via, type, field.get()), -1, type);
            }
        }
        return Followed.nowhere(steps.size() - 1, types.get(0));
    }

    /**
     * The path that dotted names stand for.
     *
     * @throws BusinessException INVALID_FIELD, naming what is not known and of which kind
     */
    public FieldPath path(RecordType root, String dotted) {
        List<String> steps = List.of(dotted.split("\\.", -1));
        Followed followed = follow(root, steps);
        if (followed.path() != null) {
            return followed.path();
        }
        if (followed.unknown() == FieldPath.MOST_STEPS && steps.size() - 1 > FieldPath.MOST_STEPS) {
            throw new BusinessException(
                    ErrorCode.INVALID_FIELD,
                    "'" + shortened(dotted) + "' follows more than " + FieldPath.MOST_STEPS + " relations.");
        }
        boolean isField = followed.unknown() == steps.size() - 1;
        throw new BusinessException(
                ErrorCode.INVALID_FIELD,
                "No such " + (isField ? "field" : "relation") + " '" + shortened(steps.get(followed.unknown()))
                        + "' on " + followed.at().apiName() + ".");
    }

    /** The kind of that API name, in any case. */
    public Optional<RecordType> kind(String apiName) {
        return schema.types().stream()
                .filter(type -> type.apiName().equalsIgnoreCase(apiName) && access.mayRead(type))
                .findFirst();
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }
}
