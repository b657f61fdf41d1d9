package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;

/** Rows of kinds that have an entity, by way of JPA: managed entities, which the provider turns into batches. */
@Dependent
public class EntityRows implements RecordRows {

    private final EntityManager entities;
    private final EntityBindings bindings;

    @Inject
    public EntityRows(EntityManager entities, EntityBindings bindings) {
        this.entities = entities;
        this.bindings = bindings;
    }

    @Override
    public Map<Long, FieldValues> lock(RecordType type, Collection<Long> keys) {
        EntityBinding binding = bindings.of(type);
        boolean one = keys.size() == 1; // compared with =: fewer shapes of statements, and the cheapest plan
        String select =
                "select r from " + binding.entityName() + " r where r.id " + (one ? "= ?1" : "in ?1 order by r.id");
        return guarded(() -> {
            Map<Long, FieldValues> rows = new HashMap<>();
            for (Object row : entities.createQuery(select, binding.entity())
                    .setParameter(1, one ? keys.iterator().next() : keys)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()) {
                FieldValues values = binding.read(type, row);
                rows.put(values.key(), values);
            }
            return rows;
        });
    }

    @Override
    public void insert(RecordType type, List<FieldValues> records) {
        EntityBinding binding = bindings.of(type);
        List<Object> made = new ArrayList<>(records.size());
        guarded(() -> {
            for (FieldValues record : records) {
                Object entity = binding.newEntity(record);
                entities.persist(entity);
                made.add(entity);
            }
            entities.flush();
            return null;
        });
        Field key = type.field("id");
        Field version = type.field("version");
        for (int i = 0; i < made.size(); i++) {
            records.get(i).set(key, binding.get(made.get(i), key)).set(version, binding.get(made.get(i), version));
        }
    }

    @Override
    public void update(RecordType type, List<FieldValues> records) {
        EntityBinding binding = bindings.of(type);
        Field version = type.field("version");
        guarded(() -> {
            Map<FieldValues, Object> managed = new IdentityHashMap<>();
            for (FieldValues record : records) {
                Object entity = entities.find(binding.entity(), record.key());
                binding.write(record, entity);
                managed.put(record, entity);
            }
            entities.flush();
            managed.forEach((record, entity) -> record.set(version, binding.get(entity, version)));
            return null;
        });
    }

    @Override
    public void remove(RecordType type, Collection<Long> keys) {
        EntityBinding binding = bindings.of(type);
        guarded(() -> {
            for (Long key : keys) {
                entities.remove(entities.find(binding.entity(), key));
            }
            entities.flush();
            return null;
        });
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException e) {
            throw StorageFailure.from(e);
        }
    }
}
