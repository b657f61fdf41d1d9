package org.mainstay.platform.schema;

import jakarta.persistence.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a {@link RecordType} from an annotated entity and its mapped superclasses. */
public final class EntityReader {

    private static final Map<Class<?>, FieldType> USUAL = Map.of(
            String.class, FieldType.TEXT,
            boolean.class, FieldType.BOOLEAN,
            Boolean.class, FieldType.BOOLEAN,
            Long.class, FieldType.INTEGER,
            long.class, FieldType.INTEGER,
            BigDecimal.class, FieldType.DECIMAL,
            LocalDate.class, FieldType.DATE,
            Instant.class, FieldType.DATETIME);

    private EntityReader() {}

    public static RecordType read(Class<?> entity) {
        RecordKind kind = entity.getAnnotation(RecordKind.class);
        List<Field> fields = new ArrayList<>();
        addFields(entity, fields);
        return new RecordType(
                new RecordType.Names(
                        entity.getSimpleName(), kind.path(), kind.prefix(), kind.label(), kind.labelPlural()),
                fields,
                new RecordType.Use(Set.of(kind.operations()), kind.administrative()));
    }

    /** The fields of a mapped superclass, which kinds without an entity of their own have too. */
    public static List<Field> fields(Class<?> superclass) {
        List<Field> fields = new ArrayList<>();
        addFields(superclass, fields);
        return fields;
    }

    private static void addFields(Class<?> declaring, List<Field> fields) {
        if (declaring.getSuperclass() != null) {
            addFields(declaring.getSuperclass(), fields);
        }
        for (java.lang.reflect.Field member : declaring.getDeclaredFields()) {
            if (member.isAnnotationPresent(RecordField.class)) {
                fields.add(field(member));
            }
        }
    }

    private static Field field(java.lang.reflect.Field member) {
        RecordField described = member.getAnnotation(RecordField.class);
        FieldType type = type(member, described);
        Field.Builder field =
                Field.named(member.getName(), type).with(described.with()).without(described.without());
        if (!described.label().isEmpty()) {
            field.label(described.label());
        }
        if (!described.apiName().isEmpty()) {
            field.apiName(described.apiName());
        }
        if (Set.of(described.with()).contains(Trait.AUTO_NUMBER)) {
            field.numberFormat("{00000000}");
        }
        if (type.isText()) {
            Column column = member.getAnnotation(Column.class);
            field.length(column == null ? 255 : column.length());
        }
        if (type.isDecimal() || type == FieldType.INTEGER) {
            field.digits(described.precision(), described.scale());
        }
        Values values = member.getAnnotation(Values.class);
        if (values != null) {
            field.picklist(new Picklist(labels(values), values.restricted()));
        }
        RelatesTo to = member.getAnnotation(RelatesTo.class);
        if (to != null) {
            field.relation(new Relation(List.of(to.value()), orNull(to.name()), orNull(to.children()), to.onDelete()));
        }
        return field.build();
    }

    private static FieldType type(java.lang.reflect.Field member, RecordField described) {
        if (described.type().length > 0) {
            return described.type()[0];
        }
        if (member.isAnnotationPresent(RelatesTo.class)) {
            return FieldType.REFERENCE;
        }
        if (member.isAnnotationPresent(Values.class)) {
            return FieldType.PICKLIST;
        }
        FieldType usual = USUAL.get(member.getType());
        if (usual == null) {
            throw new IllegalArgumentException("no field type for " + member);
        }
        return usual;
    }

    private static List<String> labels(Values values) {
        PicklistValue[] known = values.of().getEnumConstants();
        return known == null
                ? List.of(values.value())
                : Arrays.stream(known).map(PicklistValue::label).toList();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
