package org.mainstay.soap.partner.record;

import java.util.Optional;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.id.RecordId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Relation;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.ValueText;

/** What names and ids of a client mean, and how relations are called towards it. */
public final class ApiNames {

    private ApiNames() {}

    /** @throws BusinessException INVALID_TYPE */
    public static RecordType type(Schema schema, String name) {
        try {
            return schema.type(name);
        } catch (BusinessException e) {
            String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
            throw new BusinessException(ErrorCode.INVALID_TYPE, "sObject type '" + shown + "' is not supported.");
        }
    }

    /**
     * The kind of record that an id is of.
     *
     * @throws BusinessException MALFORMED_ID, also when its prefix is that of no kind
     */
    public static RecordType ofId(Schema schema, String id) {
        RecordId parsed = RecordId.parse(id);
        return schema.types().stream()
                .filter(type -> type.prefix().equals(parsed.prefix()))
                .findFirst()
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.MALFORMED_ID, "'" + id + "' is not the id of any kind of record."));
    }

    /** The reference by which records of that kind refer to what is called so. */
    static Optional<Field> relation(RecordType type, String name) {
        return type.references().stream()
                .filter(f -> f.relation().name() != null && f.relation().name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** How the related record is called, or null. */
    public static String relation(Relation relation) {
        return capitalised(relation.name());
    }

    /** How the list of records that refer to one is called, or null. */
    public static String children(Relation relation) {
        return capitalised(relation.children());
    }

    /** A time of day has the letter of UTC behind it, whatever zone is meant. */
    static String text(ValueText texts, RecordType type, Field field, Object value) {
        String text = texts.text(type, field, value);
        return field.type() == FieldType.TIME ? text + "Z" : text;
    }

    private static String capitalised(String name) {
        return name == null || name.endsWith("__r") ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
