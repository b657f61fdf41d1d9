package org.mainstay.platform.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;

/**
 * A field of the record itself, or of one that it refers to: {@code account.owner.name}. A reference that leads to
 * nothing, to a deleted record or to one that the caller may not see has the value null.
 *
 * @param via the references to follow, at most {@value #MOST_STEPS}; one that points to several kinds is the last
 * @param type the kind that has the field; where there are several, the first of them that has it
 * @param field what is read there
 */
public record FieldPath(List<Field> via, RecordType type, Field field) implements Expression {

    public static final int MOST_STEPS = 5;

    public FieldPath {
        via = List.copyOf(via);
    }

    /** A field of the record itself. */
    public static FieldPath of(RecordType type, Field field) {
        return new FieldPath(List.of(), type, field);
    }

    /** A field of the record itself, by its REST name, which must be there. */
    public static FieldPath of(RecordType type, String field) {
        return of(type, type.field(field));
    }

    public boolean isDirect() {
        return via.isEmpty();
    }

    /** The key of the record that so many steps of this path lead to; every kind calls it the same. */
    public FieldPath key(int steps) {
        return new FieldPath(via.subList(0, steps), type, type.field("id"));
    }

    /** The same as a caller writes it in REST. */
    @Override
    public String toString() {
        return Stream.concat(via.stream().map(step -> step.relation().name()), Stream.of(field.name()))
                .collect(Collectors.joining("."));
    }
}
