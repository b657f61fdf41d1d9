package org.mainstay.platform.custom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.query.sql.QueryRunner;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.SchemaUnderWay;
import org.mainstay.platform.schema.ValueReader;

/**
 * Makes the schema in force from the standard model and what administrators added. A version in the database tells every
 * node when to make it anew.
 */
@ApplicationScoped
public class CustomSchema implements SchemaUnderWay {

    private static final String VERSION = "select version from schema_state";

    private Registry registry;
    private QueryRunner queries;
    private Sql sql;
    private Schema standard;
    private long version;

    protected CustomSchema() {}

    @Inject
    public CustomSchema(Registry registry, QueryRunner queries, Sql sql) {
        this.registry = registry;
        this.queries = queries;
        this.sql = sql;
    }

    /** Puts the standard model into force, and then with it what there is in the database. */
    public synchronized void start(Schema model) {
        standard = model;
        registry.replace(model);
        version = current();
        registry.replace(read());
    }

    synchronized boolean isStarted() {
        return standard != null;
    }

    /** Makes the schema anew when it was changed, here or on another node. */
    public synchronized void refresh() {
        long now = current();
        if (now != version) {
            Schema next = read();
            if (current() == now) { // or it has changed under way: the next time, then
                registry.replace(next);
                version = now;
            }
        }
    }

    private long current() {
        return sql.query(VERSION, row -> row.getLong(1)).get(0);
    }

    @Override
    public Schema read() {
        Map<String, List<Field>> fields = new HashMap<>();
        ValueReader values = new ValueReader(standard);
        for (FieldValues row : rows("CustomField")) {
            FieldDefinition definition = new FieldDefinition(row);
            if (!definition.is("isRetired")) {
                fields.computeIfAbsent(definition.kind(), kind -> new ArrayList<>())
                        .add(definition.field(values));
            }
        }
        List<RecordType> types = new ArrayList<>(standard.types());
        rows("CustomObject").forEach(row -> types.add(ObjectDefinition.type(row)));
        return new Schema(types.stream()
                .map(type -> fields.containsKey(type.apiName()) ? type.with(fields.get(type.apiName())) : type)
                .toList());
    }

    /** By key, so that fields keep their order on every node. */
    List<FieldValues> rows(String kind) {
        return queries.rows(Query.of(standard.type(kind)), Access.UNRESTRICTED).stream()
                .map(Row::record)
                .toList();
    }
}
