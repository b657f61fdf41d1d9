package org.mainstay.platform.custom;

import java.util.List;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.query.sql.QueryRunner;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.platform.record.TestRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.LoggedIn;
import org.mainstay.support.TestPlatform;

/** The customization put together by hand on a database of its own. */
final class TestCustomization {

    final TestPlatform platform = TestPlatform.own();
    final Sql sql = new Sql(platform.dataSource());
    final CustomSchema schema;
    final CustomizationApi door;
    final SurplusStorage surplus;
    final TestEngine test;
    final TestRecords records;

    TestCustomization() {
        QueryRunner queries = new QueryRunner(platform.registry(), platform.bindings(), sql);
        schema = new CustomSchema(platform.registry(), queries, sql);
        schema.start(platform.registry().schema());
        CustomTables tables = new CustomTables(platform.bindings(), sql, platform.transactions());
        RelatedRecords[] related = new RelatedRecords[1];
        test = new TestEngine(platform, r -> {
            related[0] = r;
            return List.<RecordRules>of(
                    new CustomFieldRules(r, schema, sql, tables), new CustomObjectRules(r, schema, sql, tables));
        });
        records = new TestRecords(test);
        door = new CustomizationService(
                new Definitions(test.engine, related[0], LoggedIn.as(Roles.ADMIN)),
                new SchemaChanges(new RetriedTransactions(platform.transactions()), sql, schema),
                schema);
        surplus = new SurplusStorage(schema, tables, platform.bindings(), platform.transactions(), sql);
    }

    FieldValues field(String kind, String name, String type, Object... more) {
        FieldValues field =
                records.values("CustomField", "sobjectType", kind, "developerName", name, "label", name, "type", type);
        field.putAll(records.values("CustomField", more));
        return door.createField(field);
    }

    FieldValues object(String name, Object... more) {
        FieldValues object =
                records.values("CustomObject", "developerName", name, "label", name, "pluralLabel", name + " all");
        object.putAll(records.values("CustomObject", more));
        return door.createObject(object);
    }

    /** The names of what the database has for custom fields in a table. */
    List<String> columns(String table) {
        return sql.query(
                "select column_name from information_schema.columns where table_schema = database() and table_name = ?"
                        + " and column_name regexp '^x[0-9]+u?$'",
                row -> row.getString(1),
                table);
    }
}
