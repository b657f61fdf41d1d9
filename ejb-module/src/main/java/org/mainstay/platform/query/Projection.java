package org.mainstay.platform.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;

/** Reads what to read of each record: {@code fields=name,account.name} and {@code expand=owner,contacts.owner}. */
final class Projection {

    /** How many of the records that refer to one are embedded in it. */
    static final int MOST_CHILDREN = 50;

    private static final int MOST_LEVELS = 3;
    private static final int MOST_EXPANDED = 10;

    private final Names names;
    private final Set<FieldPath> fields = new LinkedHashSet<>();
    private final Map<Schema.ChildRelation, Set<FieldPath>> children = new LinkedHashMap<>();

    Projection(Names names) {
        this.names = names;
    }

    /** @throws BusinessException INVALID_FIELD or MALFORMED_QUERY */
    Query of(RecordType type, String fieldNames, String expand) {
        if (fieldNames == null) {
            whole(List.of(), type, fields);
        } else {
            Arrays.stream(fieldNames.split(",", -1))
                    .map(name -> names.path(type, name))
                    .forEach(fields::add);
        }
        if (expand != null) {
            expand(type, expand.split(",", -1));
        }
        List<ChildQuery> lists = new ArrayList<>();
        children.forEach((child, read) -> lists.add(new ChildQuery(
                child.field(), Query.of(child.type()).select(List.copyOf(read)).limit(MOST_CHILDREN))));
        return new Query(
                type, List.copyOf(fields), lists, Condition.ANY_RECORD, List.of(), Query.UNLIMITED, 0, null, false);
    }

    private void expand(RecordType type, String[] expanded) {
        if (expanded.length > MOST_EXPANDED) {
            throw malformed("expand has at most " + MOST_EXPANDED + " entries");
        }
        for (String dotted : expanded) {
            List<String> steps = List.of(dotted.split("\\.", -1));
            if (steps.size() > MOST_LEVELS) {
                throw malformed("expand goes at most " + MOST_LEVELS + " levels deep");
            }
            Optional<Schema.ChildRelation> child = names.children(type, steps.get(0));
            if (child.isPresent() && names.relation(type, steps.get(0)).isEmpty()) {
                Set<FieldPath> read = children.computeIfAbsent(child.get(), c -> {
                    Set<FieldPath> own = new LinkedHashSet<>();
                    whole(List.of(), c.type(), own);
                    return own;
                });
                parents(child.get().type(), steps.subList(1, steps.size()), read);
            } else {
                parents(type, steps, fields);
            }
        }
    }

    /** All fields of each record on the way. */
    private void parents(RecordType type, List<String> steps, Set<FieldPath> into) {
        List<Field> via = new ArrayList<>();
        RecordType at = type;
        for (String step : steps) {
            RecordType from = at;
            Field reference = names.relation(at, step)
                    .orElseThrow(() -> new BusinessException(
                            ErrorCode.INVALID_FIELD,
                            "There is nothing to expand called '" + step + "' on " + from.apiName()
                                    + (names.children(from, step).isEmpty()
                                            ? "."
                                            : ": a list is expanded from the record itself.")));
            via.add(reference);
            FieldPath key = names.path(type, dotted(via) + ".id");
            at = key.type();
            if (reference.relation().isToSeveral()) {
                shared(type, via, at, into);
            } else {
                whole(via, at, into);
            }
        }
    }

    private static String dotted(List<Field> via) {
        return String.join(".", via.stream().map(f -> f.relation().name()).toList());
    }

    /** Of several kinds, what they have in common: key, name and what the platform keeps. */
    private void shared(RecordType root, List<Field> via, RecordType type, Set<FieldPath> into) {
        for (String name : List.of("id", "name")) {
            if (type.find(name) != null) {
                into.add(names.path(root, dotted(via) + "." + name));
            }
        }
    }

    private void whole(List<Field> via, RecordType type, Set<FieldPath> into) {
        names.fields(type).forEach(field -> into.add(new FieldPath(via, type, field)));
    }

    private static BusinessException malformed(String why) {
        return new BusinessException(ErrorCode.MALFORMED_QUERY, why + ".");
    }
}
