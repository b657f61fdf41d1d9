package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.query.sql.QueryRunner;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;

/**
 * Rows by way of JPA. Writes go through managed entities, which the provider turns into batches; what is read is
 * compiled to SQL without it and builds no entity.
 */
@Dependent
public class JpaRecordStore implements RecordStore {

    private final EntityManager entities;
    private final EntityBindings bindings;
    private final QueryRunner queries;

    @Inject
    public JpaRecordStore(EntityManager entities, EntityBindings bindings, QueryRunner queries) {
        this.entities = entities;
        this.bindings = bindings;
        this.queries = queries;
    }

    @Override
    public Map<Long, FieldValues> lock(RecordType type, Collection<Long> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        EntityBinding binding = bindings.of(type);
        return guarded(() -> {
            Map<Long, FieldValues> rows = new HashMap<>();
            for (Object row : entities.createQuery(Jpql.byKeys(binding.entityName(), keys.size()), binding.entity())
                    .setParameter(1, parameter(keys))
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()) {
                FieldValues values = binding.read(row);
                rows.put(values.key(), values);
            }
            return rows;
        });
    }

    @Override
    public List<FieldValues> read(RecordType type, Collection<Long> keys, List<Field> fields) {
        return keys.isEmpty() ? List.of() : queries.records(type, keys, fields);
    }

    /** One key is compared with {@code =}: fewer shapes of statements, and the cheapest plan. */
    private static Object parameter(Collection<Long> keys) {
        return keys.size() == 1 ? keys.iterator().next() : keys;
    }

    @Override
    public Map<Object, Long> liveKeys(RecordType type, Field unique, Collection<?> values) {
        return guarded(() -> {
            Map<Object, Long> keys = new HashMap<>();
            for (Object row : entities.createQuery(Jpql.liveKeys(entity(type), unique))
                    .setParameter(1, values)
                    .getResultList()) {
                Object[] columns = (Object[]) row;
                keys.put(columns[0], (Long) columns[1]);
            }
            return keys;
        });
    }

    @Override
    public Set<Long> referred(
            RecordType type, Field field, RecordType target, Collection<Long> keys, boolean alsoDeleted) {
        String statement = Jpql.referred(entity(type), field, alsoDeleted);
        return new HashSet<>(references(statement, field, target, keys));
    }

    @Override
    public List<Long> referring(
            RecordType type, Field field, RecordType target, Collection<Long> keys, boolean deleted) {
        return references(Jpql.referring(entity(type), field, deleted), field, target, keys);
    }

    private List<Long> references(String statement, Field field, RecordType target, Collection<Long> keys) {
        return guarded(() -> {
            TypedQuery<Long> query = entities.createQuery(statement, Long.class).setParameter(1, keys);
            if (EntityBinding.isToSeveral(field)) {
                query.setParameter(2, target.apiName());
            }
            return query.getResultList();
        });
    }

    @Override
    public List<Long> deletedBefore(RecordType type, Instant moment, long after, int limit) {
        return guarded(() -> entities.createQuery(Jpql.deletedBefore(entity(type)), Long.class)
                .setParameter(1, moment)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public List<Long> nextNumbers(RecordType type, Field field, int count) {
        String next = "select nextval(`" + bindings.of(type).table() + "_" + field.name() + "_seq`)";
        String statement = next + (" union all " + next).repeat(count - 1);
        return guarded(() -> numbers(entities.createNativeQuery(statement)));
    }

    /** SQL by itself does not tell the provider which Java type a number is to have. */
    private static List<Long> numbers(jakarta.persistence.Query sql) {
        List<Long> numbers = new ArrayList<>();
        for (Object row : sql.getResultList()) {
            numbers.add(((Number) row).longValue());
        }
        return numbers;
    }

    private String entity(RecordType type) {
        return bindings.of(type).entityName();
    }

    /** The foreign key takes the same shared lock a moment later; taken here, what it shows is still true then. */
    @Override
    public Set<Long> holdLive(RecordType type, Collection<Long> keys) {
        List<Long> wanted = List.copyOf(keys);
        String statement = "select id from `" + bindings.of(type).table() + "` where id in ("
                + "?, ".repeat(wanted.size() - 1) + "?) and isDeleted = false lock in share mode";
        return guarded(() -> {
            jakarta.persistence.Query query = entities.createNativeQuery(statement);
            for (int i = 0; i < wanted.size(); i++) {
                query.setParameter(i + 1, wanted.get(i));
            }
            return new HashSet<>(numbers(query));
        });
    }

    @Override
    public List<Row> list(Query query, Access access) {
        return queries.rows(query, access);
    }

    @Override
    public long count(Query query, Access access) {
        return queries.count(query, access);
    }

    @Override
    public List<List<Object>> groups(AggregateQuery query, Access access) {
        return queries.groups(query, access);
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
            Map<FieldValues, Object> managed = new java.util.IdentityHashMap<>();
            for (FieldValues record : records) {
                Object entity = entities.find(binding.entity(), record.key());
                record.forEach((field, value) -> binding.set(entity, field, value));
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
        } catch (jakarta.persistence.PersistenceException e) {
            throw StorageFailure.from(e);
        }
    }
}
