package org.mainstay.platform.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;

/**
 * A record on its way in, name by name as a protocol reads it: the registry says what a name means, and everything that
 * is wrong is collected. A name is that of a field, or that of a relation, under which the related record is given by its
 * external id.
 */
public final class RecordInput {

    private static final int LONGEST_SHOWN = 100;

    private final RecordType type;
    private final ValueReader reader;
    private final FieldValues record;
    private final Map<String, Field> relations = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public RecordInput(Schema schema, RecordType type) {
        this.type = type;
        this.reader = new ValueReader(schema);
        this.record = new FieldValues(type);
        type.references().stream()
                .filter(f -> f.relation().name() != null)
                .forEach(f -> relations.put(f.relation().name(), f));
    }

    /** The field that a name stands for; null when it stands for none or was given before, which is then a problem. */
    public Field begin(String name) {
        Field field = isRelation(name) ? relations.get(name) : type.find(name);
        if (field == null) {
            String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
            refuse(ErrorCode.INVALID_FIELD, shown, "No such field '" + shown + "' on " + type.apiName() + ".");
        } else if (record.has(field)) {
            refuse(ErrorCode.INVALID_FIELD, name, field.name() + " is given twice.");
            return null;
        }
        return field;
    }

    public boolean isRelation(String name) {
        return relations.containsKey(name);
    }

    public void set(Field field, Object value) {
        record.set(field, value);
    }

    /** Sets the value that the text stands for. */
    public void text(Field field, String text) {
        record.set(field, null);
        try {
            record.set(field, reader.read(type, field, text));
        } catch (BusinessException e) {
            problems.addAll(e.problems());
        }
    }

    public void refuse(ErrorCode code, String name, String message) {
        problems.add(new Problem(code, name, message));
    }

    /** What is wrong so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The fields as far as they could be read. */
    public FieldValues record() {
        return record;
    }
}
