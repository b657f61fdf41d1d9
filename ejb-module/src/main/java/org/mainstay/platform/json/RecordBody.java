package org.mainstay.platform.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.json.JsonBody.Kind;
import org.mainstay.platform.json.JsonBody.Value;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordInput;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.schema.ValueReader;

/**
 * Reads a record from JSON. Members are fields by their REST names; a relation may be given as
 * {@code "account": {"externalId": "K-1"}} in place of {@code "accountId"}, by any external id of the related kind.
 */
public final class RecordBody {

    private final Schema schema;
    private final RecordInput input;
    private final Texts texts;

    private RecordBody(Schema schema, RecordType type, Texts texts) {
        this.schema = schema;
        this.input = new RecordInput(schema, type);
        this.texts = texts;
    }

    /** What a JSON string stands for: the text, or something that will take the place of the field's value. */
    public interface Texts {

        /**
         * @param externalId in a relation, the external id of which it is the value; else null
         * @throws BusinessException when the text cannot stand where it stands
         */
        Object read(String text, String externalId);
    }

    /** @throws BusinessException MALFORMED_JSON, or with one problem for each member that cannot be a value */
    public static FieldValues read(Schema schema, RecordType type, byte[] body) {
        return read(schema, type, JsonBody.read(body), (text, externalId) -> text);
    }

    /** The same of an object that is part of a larger body. */
    public static FieldValues read(Schema schema, RecordType type, Map<String, Value> members, Texts texts) {
        RecordBody reading = new RecordBody(schema, type, texts);
        members.forEach(reading::member);
        if (!reading.input.problems().isEmpty()) {
            throw BusinessException.of(reading.input.problems());
        }
        return reading.input.record();
    }

    /**
     * Puts the external id of an upsert's address among the values.
     *
     * @param name of the field that is the external id; null for the one that every kind has
     * @param externalId text, or something that will take the place of the field's value
     * @throws BusinessException INVALID_FIELD when there is no such field or the body names another value
     */
    public static Field address(Schema schema, FieldValues values, String name, Object externalId) {
        Field key = values.type().externalId(name == null ? RecordType.EXTERNAL_ID : name);
        Object value =
                externalId instanceof String text ? new ValueReader(schema).read(values.type(), key, text) : externalId;
        if (values.has(key) && !value.equals(values.get(key))) {
            throw BusinessException.of(List.of(new Problem(
                    ErrorCode.INVALID_FIELD, key.name(), "The body names another external id than the address.")));
        }
        values.set(key, value);
        return key;
    }

    private void member(String name, Value value) {
        Field field = input.begin(name);
        if (field == null) {
            return;
        }
        if (value.kind() == Kind.NULL) {
            input.set(field, null);
        } else if (input.isRelation(name)) {
            related(name, field, value);
        } else if (value.kind() == Kind.STRING) {
            string(field, value.text());
        } else {
            set(field, value.kind(), value.text());
        }
    }

    private void string(Field field, String text) {
        Object meant = meaning(field, text, null);
        if (meant instanceof String plain) {
            set(field, Kind.STRING, plain);
        } else {
            input.set(field, meant);
        }
    }

    /** What the string stands for; null when that is refused. */
    private Object meaning(Field field, String text, String externalId) {
        try {
            return texts.read(text, externalId);
        } catch (BusinessException e) {
            input.refuse(e.code(), field.name(), e.getMessage());
            return null;
        }
    }

    private void set(Field field, Kind kind, String text) {
        if (kind == expected(field.type())) {
            input.text(field, text);
        } else {
            input.set(field, null);
            input.refuse(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    field.name(),
                    field.name() + " is a JSON " + kind.name().toLowerCase(Locale.ROOT) + "; "
                            + ValueReader.expected(field) + ".");
        }
    }

    private void related(String name, Field field, Value value) {
        String key = value.kind() == Kind.OBJECT && value.members().size() == 1
                ? value.members().keySet().iterator().next()
                : null;
        Value external = key == null ? null : value.members().get(key);
        if (external == null || !isExternalId(field, key, external.kind())) {
            input.set(field, null);
            input.refuse(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    name,
                    name + " names the related record as {\"externalId\": \"…\"}.");
            return;
        }
        Object meant = meaning(field, external.text(), key);
        input.set(field, meant instanceof String plain ? new ByExternalId(plain, key) : meant);
    }

    private boolean isExternalId(Field reference, String name, Kind kind) {
        return schema.targets(reference).stream()
                .map(target -> target.find(name))
                .anyMatch(field -> field != null && field.is(Trait.EXTERNAL_ID) && kind == expected(field.type()));
    }

    private static Kind expected(FieldType type) {
        return switch (type) {
            case BOOLEAN -> Kind.BOOLEAN;
            case INTEGER, DECIMAL, CURRENCY, PERCENT -> Kind.NUMBER;
            default -> Kind.STRING;
        };
    }
}
