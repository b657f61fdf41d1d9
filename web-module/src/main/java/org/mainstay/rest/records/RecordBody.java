package org.mainstay.rest.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.ValueReader;
import org.mainstay.rest.request.JsonBody;
import org.mainstay.rest.request.JsonBody.Kind;
import org.mainstay.rest.request.JsonBody.Value;

/**
 * Reads a record from JSON. Members are fields by their REST names; a relation may be given as
 * {@code "account": {"externalId": "K-1"}} in place of {@code "accountId"}.
 */
final class RecordBody {

    private static final int LONGEST_SHOWN = 100;

    private final RecordType type;
    private final ValueReader values;
    private final List<Problem> problems = new ArrayList<>();

    private RecordBody(Schema schema, RecordType type) {
        this.type = type;
        this.values = new ValueReader(schema);
    }

    /** @throws BusinessException MALFORMED_JSON, or with one problem for each member that cannot be a value */
    static FieldValues read(Schema schema, RecordType type, byte[] body) {
        RecordBody reading = new RecordBody(schema, type);
        FieldValues record = reading.record(JsonBody.read(body));
        if (!reading.problems.isEmpty()) {
            throw BusinessException.of(reading.problems);
        }
        return record;
    }

    private FieldValues record(Map<String, Value> members) {
        FieldValues record = new FieldValues(type);
        Map<String, Field> relations = new HashMap<>();
        type.references().stream()
                .filter(f -> f.relation().name() != null)
                .forEach(f -> relations.put(f.relation().name(), f));
        members.forEach((name, value) -> {
            Field relation = relations.get(name);
            Field field = relation == null ? type.find(name) : relation;
            if (field == null) {
                String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
                refuse(ErrorCode.INVALID_FIELD, shown, "No such field '" + shown + "' on " + type.apiName() + ".");
            } else if (record.has(field)) {
                refuse(ErrorCode.INVALID_FIELD, name, field.name() + " is given twice.");
            } else {
                record.set(field, relation == null ? value(field, value) : related(name, value));
            }
        });
        return record;
    }

    private Object related(String name, Value value) {
        if (value.kind() == Kind.NULL) {
            return null;
        }
        Value external = value.kind() == Kind.OBJECT ? value.members().get("externalId") : null;
        if (external == null
                || external.kind() != Kind.STRING
                || value.members().size() != 1) {
            refuse(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    name,
                    name + " names the related record as {\"externalId\": \"…\"}.");
            return null;
        }
        return new ByExternalId(external.text());
    }

    private Object value(Field field, Value value) {
        if (value.kind() == Kind.NULL) {
            return null;
        }
        if (value.kind() != expected(field.type())) {
            refuse(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    field.name(),
                    field.name() + " is a JSON " + value.kind().name().toLowerCase(java.util.Locale.ROOT) + "; "
                            + ValueReader.expected(field) + ".");
            return null;
        }
        try {
            return values.read(type, field, value.text());
        } catch (BusinessException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private static Kind expected(FieldType type) {
        return switch (type) {
            case BOOLEAN -> Kind.BOOLEAN;
            case INTEGER, DECIMAL, CURRENCY, PERCENT -> Kind.NUMBER;
            default -> Kind.STRING;
        };
    }

    private void refuse(ErrorCode code, String field, String message) {
        problems.add(new Problem(code, field, message));
    }
}
