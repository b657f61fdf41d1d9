package org.mainstay.platform.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.reflect.Constructor;
import java.util.List;
import org.mainstay.platform.schema.CustomValues;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;

/**
 * Carries values between an entity's members and {@link FieldValues}. It writes members directly, so change tracking
 * by weaving must be off (see {@code persistence.xml}); the provider then compares instead.
 */
final class EntityBinding {

    private final Class<?> entity;
    private final Constructor<?> constructor;
    private final java.lang.reflect.Field[] members;
    private final java.lang.reflect.Field[] kinds;

    EntityBinding(Class<?> entity, RecordType type) {
        this.entity = entity;
        try {
            this.constructor = entity.getDeclaredConstructor();
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(entity + " needs a constructor without arguments", e);
        }
        List<Field> fields = type.fields();
        this.members = new java.lang.reflect.Field[fields.size()];
        this.kinds = new java.lang.reflect.Field[fields.size()];
        for (Field field : fields) {
            members[field.index()] = member(field.name());
            if (isToSeveral(field)) {
                kinds[field.index()] = member(kindMember(field));
            }
        }
    }

    static boolean isToSeveral(Field field) {
        return field.relation() != null && field.relation().isToSeveral();
    }

    /** The member and column that holds to which of several kinds a reference points. */
    static String kindMember(Field field) {
        return field.name().replaceFirst("Id$", "") + "Type";
    }

    private java.lang.reflect.Field member(String name) {
        for (Class<?> c = entity; c != null; c = c.getSuperclass()) {
            try {
                java.lang.reflect.Field member = c.getDeclaredField(name);
                member.setAccessible(true);
                return member;
            } catch (NoSuchFieldException e) {
                continue; // it is further up
            }
        }
        throw new IllegalArgumentException(entity + " has no member " + name);
    }

    String table() {
        return entity.getAnnotation(Table.class).name();
    }

    Class<?> entity() {
        return entity;
    }

    /** What JPQL calls the kind: names such as Case and Group are words of the language. */
    String entityName() {
        String name = entity.getAnnotation(Entity.class).name();
        return name.isEmpty() ? entity.getSimpleName() : name;
    }

    Object newEntity(FieldValues values) {
        try {
            Object made = constructor.newInstance();
            write(values, made);
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * All values of the entity.
     *
     * @param type the kind with the custom fields that the reader knows; they have changed since this was bound, perhaps
     */
    FieldValues read(RecordType type, Object from) {
        FieldValues values = new FieldValues(type);
        for (Field field : type.fields()) {
            if (!field.isCustom()) {
                values.set(field, get(from, field));
            }
        }
        CustomValues.read(values, type.customFields(), ((StoredRecord) from).custom);
        return values;
    }

    /** Sets what the record has. */
    void write(FieldValues record, Object into) {
        record.forEach((field, value) -> {
            if (!field.isCustom()) {
                set(into, field, value);
            }
        });
        ((StoredRecord) into).custom = CustomValues.write(record);
    }

    Object get(Object from, Field field) {
        try {
            Object value = members[field.index()].get(from);
            return value == null || kinds[field.index()] == null
                    ? value
                    : new Reference((String) kinds[field.index()].get(from), (Long) value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void set(Object into, Field field, Object value) {
        try {
            if (value == null && members[field.index()].getType().isPrimitive()) {
                return; // as it was made
            }
            if (kinds[field.index()] == null) {
                members[field.index()].set(into, value);
            } else {
                Reference reference = (Reference) value;
                members[field.index()].set(into, reference == null ? null : reference.key());
                kinds[field.index()].set(into, reference == null ? null : reference.kind());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
