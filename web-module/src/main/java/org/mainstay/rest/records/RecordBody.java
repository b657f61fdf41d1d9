package org.mainstay.rest.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
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
public final class RecordBody {

    private final RecordInput input;
    private final Texts texts;

    private RecordBody(Schema schema, RecordType type, Texts texts) {
        this.input = new RecordInput(schema, type);
        this.texts = texts;
    }

    /** What a JSON string stands for: the text, or something that will take the place of the field's value. */
    public interface Texts {

        /**
         * @param inRelation whether it is the external id in a relation
         * @throws BusinessException when the text cannot stand where it stands
         */
        Object read(String text, boolean inRelation);
    }

    /** @throws BusinessException MALFORMED_JSON, or with one problem for each member that cannot be a value */
    static FieldValues read(Schema schema, RecordType type, byte[] body) {
        return read(schema, type, JsonBody.read(body), (text, inRelation) -> text);
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
     * @throws BusinessException INVALID_FIELD when the body names another one
     */
    public static Field address(FieldValues values, Object externalId) {
        Field key = values.type().field("externalId");
        if (values.has(key) && !externalId.equals(values.get(key))) {
            throw BusinessException.of(List.of(new Problem(
                    ErrorCode.INVALID_FIELD, key.name(), "The body names another external id than the address.")));
        }
        values.set(key, externalId);
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
        Object meant = meaning(field, text, false);
        if (meant instanceof String plain) {
            set(field, Kind.STRING, plain);
        } else {
            input.set(field, meant);
        }
    }

    /** What the string stands for; null when that is refused. */
    private Object meaning(Field field, String text, boolean inRelation) {
        try {
            return texts.read(text, inRelation);
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
        Value external = value.kind() == Kind.OBJECT ? value.members().get("externalId") : null;
        if (external == null
                || external.kind() != Kind.STRING
                || value.members().size() != 1) {
            input.set(field, null);
            input.refuse(
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    name,
                    name + " names the related record as {\"externalId\": \"…\"}.");
            return;
        }
        Object meant = meaning(field, external.text(), true);
        input.set(field, meant instanceof String plain ? new ByExternalId(plain) : meant);
    }

    private static Kind expected(FieldType type) {
        return switch (type) {
            case BOOLEAN -> Kind.BOOLEAN;
            case INTEGER, DECIMAL, CURRENCY, PERCENT -> Kind.NUMBER;
            default -> Kind.STRING;
        };
    }
}
