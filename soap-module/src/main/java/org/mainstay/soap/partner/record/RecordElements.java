package org.mainstay.soap.partner.record;

import java.util.List;
import java.util.Optional;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordInput;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;
import org.mainstay.soap.partner.message.Element;

/**
 * Reads records. The kind is in a child {@code type}, or in {@code xsi:type} alone; fields come in any order and in any
 * case; an empty one is null, and {@code fieldsToNull} names more of those.
 */
public final class RecordElements {

    private static final String TYPE = "type";
    private static final String ID = "Id";
    private static final String TO_NULL = "fieldsToNull";
    private static final String ANY_TYPE = "sObject";

    private final Schema schema;
    private final boolean truncate;

    /** @param truncate whether texts that are too long are cut */
    public RecordElements(Schema schema, boolean truncate) {
        this.schema = schema;
        this.truncate = truncate;
    }

    public SentRecord read(Element record) {
        try {
            return read(record, ApiNames.type(schema, typeName(record)));
        } catch (BusinessException e) {
            return SentRecord.refused(null, e.asProblems());
        }
    }

    /** The kind is called {@code type} in lower case; {@code Type} is a field of several kinds. */
    private static String typeName(Element record) {
        for (Element child : record.children()) {
            if (isType(child)) {
                return child.value().strip();
            }
        }
        if (record.type() == null || record.type().equals(ANY_TYPE)) {
            throw new BusinessException(ErrorCode.INVALID_TYPE, "The record does not say of which type it is.");
        }
        return record.type();
    }

    private static boolean isType(Element child) {
        return child.name().equals(TYPE) && child.value() != null;
    }

    private SentRecord read(Element record, RecordType type) {
        RecordInput input = new RecordInput(schema, type);
        String id = null;
        for (Element child : record.children()) {
            if (child.name().equals(TO_NULL)) {
                empty(child, type, input);
            } else if (child.name().equalsIgnoreCase(ID)) {
                id = id == null && child.value() != null ? child.value().strip() : id;
            } else if (!child.name().equals(TYPE)) {
                field(child, type, input);
            }
        }
        try {
            Long key = id == null ? null : type.key(id);
            return new SentRecord(type, key, input.record(), input.problems());
        } catch (BusinessException e) {
            return SentRecord.refused(type, List.of(new Problem(e.code(), "id", e.getMessage())));
        }
    }

    private static void empty(Element child, RecordType type, RecordInput input) {
        if (child.value() != null) {
            Field field = begin(child.value().strip(), type, input);
            if (field != null) {
                input.set(field, null);
            }
        }
    }

    private static Field begin(String name, RecordType type, RecordInput input) {
        Field field = type.findByApiName(name);
        if (field == null) {
            String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
            input.refuse(
                    ErrorCode.INVALID_FIELD,
                    shown,
                    "No such column '" + shown + "' on sobject of type " + type.apiName() + ".");
            return null;
        }
        return input.begin(field.name());
    }

    private void field(Element child, RecordType type, RecordInput input) {
        Field relation = child.children().isEmpty()
                ? null
                : ApiNames.relation(type, child.name()).orElse(null);
        if (relation != null) {
            related(child, input.begin(relation.name()), input);
            return;
        }
        Field field = begin(child.name(), type, input);
        if (field == null) {
            return;
        }
        String value = child.value();
        if (value == null || !field.type().isText() && value.isBlank()) {
            input.set(field, null);
        } else {
            input.text(field, Lexical.of(field.type(), truncate ? shortened(field, value) : value));
        }
    }

    /** The related record is named by its id or by its external id. */
    private void related(Element parent, Field field, RecordInput input) {
        if (field == null) {
            return;
        }
        for (Element child : parent.children()) {
            if (!child.name().equals(TYPE) && child.value() != null) {
                String value = child.value().strip();
                if (child.name().equalsIgnoreCase(ID)) {
                    input.text(field, value);
                    return;
                }
                Optional<Field> key = externalId(field, child.name());
                if (key.isPresent()) {
                    input.set(field, new ByExternalId(value, key.get().name()));
                    return;
                }
            }
        }
        input.set(field, null);
        input.refuse(
                ErrorCode.INVALID_FIELD,
                field.name(),
                parent.name() + " is named by its Id or by a field that is an external id of it.");
    }

    private Optional<Field> externalId(Field reference, String name) {
        return schema.targets(reference).stream()
                .map(target -> target.findByApiName(name))
                .filter(field -> field != null && field.is(Trait.EXTERNAL_ID))
                .findFirst();
    }

    private static String shortened(Field field, String value) {
        boolean tooLong = field.type() == FieldType.TEXT
                && field.length() > 0
                && value.codePointCount(0, value.length()) > field.length();
        return tooLong ? value.substring(0, value.offsetByCodePoints(0, field.length())) : value;
    }
}
