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
     * The path that dotted names stand for.
     *
     * @throws BusinessException INVALID_FIELD, naming what is not known and of which kind
     */
    public FieldPath path(RecordType root, String dotted) {
        String[] steps = dotted.split("\\.", -1);
        if (steps.length - 1 > FieldPath.MOST_STEPS) {
            throw new BusinessException(
                    ErrorCode.INVALID_FIELD,
                    "'" + dotted + "' follows more than " + FieldPath.MOST_STEPS + " relations.");
        }
        List<Field> via = new ArrayList<>();
        List<RecordType> types = List.of(root);
        for (int i = 0; i < steps.length - 1; i++) {
            RecordType type = types.get(0);
            Field reference = types.size() > 1 ? null : relation(type, steps[i]).orElse(null);
            if (reference == null) {
                throw unknown("relation", steps[i], type);
            }
            via.add(reference);
            types = readable(reference);
        }
        String name = steps[steps.length - 1];
        for (RecordType type : types) {
            Optional<Field> field = field(type, name);
            if (field.isPresent()) {
                return new FieldPath(via, type, field.get());
            }
        }
        throw unknown("field", name, types.get(0));
    }

    private static BusinessException unknown(String what, String name, RecordType type) {
        String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return new BusinessException(
                ErrorCode.INVALID_FIELD, "No such " + what + " '" + shown + "' on " + type.apiName() + ".");
    }
}
