package org.mainstay.platform.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.query.sql.Tables;
import org.mainstay.platform.schema.EntityReader;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;

/** The kinds of record that have an entity, found in the persistence unit: nobody lists them a second time. */
@ApplicationScoped
public class EntityBindings implements Tables {

    /** How tables and sequences begin that administrators' changes made. */
    public static final String CUSTOM_TABLE = "custom_";

    private volatile Map<String, EntityBinding> byKind = Map.of();

    /** Reads the schema of the standard kinds from the entities of the persistence unit. */
    public Schema read(Metamodel metamodel) {
        Map<String, EntityBinding> bindings = new HashMap<>();
        List<RecordType> types = new ArrayList<>();
        for (EntityType<?> entity : metamodel.getEntities()) {
            if (entity.getJavaType().isAnnotationPresent(RecordKind.class)) {
                RecordType type = EntityReader.read(entity.getJavaType());
                types.add(type);
                bindings.put(type.apiName(), new EntityBinding(entity.getJavaType(), type));
            }
        }
        Schema schema = new Schema(types);
        byKind = Map.copyOf(bindings);
        return schema;
    }

    @Override
    public String table(RecordType type) {
        return type.isCustom() ? CUSTOM_TABLE + type.prefix() : of(type).table();
    }

    @Override
    public String sequence(RecordType type, Field field) {
        return field.isCustom()
                ? CUSTOM_TABLE + field.customization().key() + "_seq"
                : table(type) + "_" + field.name() + "_seq";
    }

    @Override
    public String kindColumn(Field reference) {
        return EntityBinding.kindMember(reference);
    }

    EntityBinding of(RecordType type) {
        return byKind.get(type.apiName());
    }
}
