package org.mainstay.platform.record;

import jakarta.persistence.Table;
import java.lang.reflect.Constructor;
import java.util.List;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;

/**
 * Carries values between an entity's members and {@link FieldValues}. It writes members directly, so change tracking
 * by weaving must be off (see {@code persistence.xml}); the provider then compares instead.
 */
final class EntityBinding {

    private final Class<?> entity;
    private final RecordType type;
    private final Constructor<?> constructor;
    private final java.lang.reflect.Field[] members;

    EntityBinding(Class<?> entity, RecordType type) {
        this.entity = entity;
        this.type = type;
        try {
            this.constructor = entity.getDeclaredConstructor();
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(entity + " needs a constructor without arguments", e);
        }
        List<Field> fields = type.fields();
        this.members = new java.lang.reflect.Field[fields.size()];
        for (Field field : fields) {
            members[field.index()] = member(field.name());
        }
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

    Object newEntity(FieldValues values) {
        try {
            Object made = constructor.newInstance();
            values.forEach((field, value) -> {
                if (value != null) {
                    set(made, field, value);
                }
            });
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    FieldValues read(Object from) {
        FieldValues values = new FieldValues(type);
        for (Field field : type.fields()) {
            values.set(field, get(from, field));
        }
        return values;
    }

    Object get(Object from, Field field) {
        try {
            return members[field.index()].get(from);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void set(Object into, Field field, Object value) {
        try {
            members[field.index()].set(into, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
