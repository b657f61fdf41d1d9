package org.mainstay.platform.custom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.Transactions;
import org.mainstay.platform.query.sql.Tables;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;

/**
 * Tables, columns and sequences that the model does not name any more, or never came to name because the server died
 * between two steps. The database may have more than the model but never less, so all it takes is to drop them.
 */
@ApplicationScoped
public class SurplusStorage {

    private static final String COLUMNS = "select table_name, column_name from information_schema.columns"
            + " where table_schema = database() and column_name regexp '^x[0-9]+u?$'"
            + " and generation_expression is not null";
    private static final String TABLES = "select table_name, table_type from information_schema.tables"
            + " where table_schema = database() and table_name regexp '^custom_(a[0-9a-z]{2}(_name_seq)?|f[0-9]+_seq)$'";

    private CustomSchema schema;
    private CustomTables statements;
    private Tables tables;
    private Transactions transactions;
    private Sql sql;
    private Set<String> seen = Set.of();

    protected SurplusStorage() {}

    @Inject
    public SurplusStorage(
            CustomSchema schema, CustomTables statements, Tables tables, Transactions transactions, Sql sql) {
        this.schema = schema;
        this.statements = statements;
        this.tables = tables;
        this.transactions = transactions;
        this.sql = sql;
    }

    /** At the start of a server: nobody here uses what is surplus. */
    public void drop() {
        run(true);
    }

    /** Drops what was surplus the last time too: by now no node has requests under way that know it. */
    public void dropWhatStayed() {
        run(false);
    }

    /** Holding the row that every change of the model holds, so that nothing is surplus only because it is new. */
    private synchronized void run(boolean atOnce) {
        seen = transactions.requiresNew(() -> {
            sql.query("select version from schema_state for update", row -> row.getLong(1));
            Set<String> now = new HashSet<>();
            surplus().forEach(statement -> {
                if (atOnce || seen.contains(statement)) {
                    statements.outside(statement);
                } else {
                    now.add(statement);
                }
            });
            return now;
        });
    }

    private Stream<String> surplus() {
        Set<String> known = new HashSet<>();
        for (FieldValues row : schema.rows("CustomField")) {
            String column = row.text("storageColumn");
            known.add("custom_" + row.text("storageKey") + "_seq");
            known.add(column);
            known.add(column + "u");
        }
        for (FieldValues row : schema.rows("CustomObject")) {
            RecordType type = ObjectDefinition.type(row);
            known.add(tables.table(type));
            type.autoNumberFields().forEach(field -> known.add(tables.sequence(type, field)));
        }
        List<String> columns = sql
                .query(
                        COLUMNS,
                        row -> known.contains(row.getString(2))
                                ? List.<String>of()
                                : drop(row.getString(1), row.getString(2)))
                .stream()
                .flatMap(List::stream)
                .toList();
        List<String> others = sql.query(
                TABLES,
                row -> known.contains(row.getString(1))
                        ? ""
                        : "drop " + (row.getString(2).equals("SEQUENCE") ? "sequence" : "table") + " if exists `"
                                + row.getString(1) + "`");
        return Stream.concat(columns.stream(), others.stream()).filter(statement -> !statement.isEmpty());
    }

    /** Two statements, for a column that goes together with its key takes a copy of the whole table. */
    private static List<String> drop(String table, String column) {
        String alter = "alter table `" + table + "` drop ";
        return List.of(
                alter + "key if exists `" + column + "`, algorithm=nocopy, lock=none",
                alter + "column if exists `" + column + "`, algorithm=instant");
    }
}
