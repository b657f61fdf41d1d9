package org.mainstay.rest.records;

import java.util.Locale;
import java.util.Map;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordInput;
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

    private final RecordInput input;

    private RecordBody(Schema schema, RecordType type) {
        this.input = new RecordInput(schema, type);
    }

    /** @throws BusinessException MALFORMED_JSON, or with one problem for each member that cannot be a value */
    static FieldValues read(Schema schema, RecordType type, byte[] body) {
        return read(schema, type, JsonBody.read(body));
    }

    /** @throws BusinessException with one problem for each member that cannot be a value */
    static FieldValues read(Schema schema, RecordType type, Map<String, Value> members) {
        RecordBody reading = new RecordBody(schema, type);
        members.forEach(reading::member);
        if (!reading.input.problems().isEmpty()) {
            throw BusinessException.of(reading.input.problems());
        }
        return reading.input.record();
    }

    private void member(String name, Value value) {
        Field field = input.begin(name);
        if (field == null) {
            return;
        }
        if (value.kind() == Kind.NULL) {
            input.set(field, null);
        } else if (input.isRelation(name)) {
            input.set(field, related(name, value));
        } else if (value.kind() != expected(field.type())) {
            input.set(field, null);
            input.refuse(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    field.name(),
                    field.name() + " is a JSON " + value.kind().name().toLowerCase(Locale.ROOT) + "; "
                            + ValueReader.expected(field) + ".");
        } else {
            input.text(field, value.text());
        }
    }

    private Object related(String name, Value value) {
        Value external = value.kind() == Kind.OBJECT ? value.members().get("externalId") : null;
        if (external == null
                || external.kind() != Kind.STRING
                || value.members().size() != 1) {
            input.refuse(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    name,
                    name + " names the related record as {\"externalId\": \"…\"}.");
            return null;
        }
        return new ByExternalId(external.text());
    }

    private static Kind expected(FieldType type) {
        return switch (type) {
            case BOOLEAN -> Kind.BOOLEAN;
            case INTEGER, DECIMAL, CURRENCY, PERCENT -> Kind.NUMBER;
            default -> Kind.STRING;
        };
    }
}
