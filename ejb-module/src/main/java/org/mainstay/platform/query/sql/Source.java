package org.mainstay.platform.query.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.security.RecordScope;

/**
 * Where a select reads from: the table of a kind, and those of the records that its paths lead to, each joined once. A
 * record that is deleted or out of the caller's scope is not joined, so that its fields are null.
 */
final class Source {

    /** What all parts of one statement share. */
    static final class Context {
        final Schema schema;
        final Tables tables;
        final Access access;
        private int aliases;

        Context(Schema schema, Tables tables, Access access) {
            this.schema = schema;
            this.tables = tables;
            this.access = access;
        }

        /** The database joins 61 tables at most, and has long become slow by then. */
        String nextAlias() {
            if (aliases == MOST_TABLES) {
                throw new BusinessException(
                        ErrorCode.LIMIT_EXCEEDED, "A query reads at most " + MOST_TABLES + " kinds of record at once.");
            }
            return "t" + aliases++;
        }
    }

    private static final int MOST_TABLES = 40;

    private record Joined(RecordType type, String alias) {}

    private final Context context;
    private final RecordType type;
    private final String alias;
    private final boolean alsoDeleted;
    private final SqlText joins = new SqlText();
    private final Map<String, List<Joined>> joined = new HashMap<>();

    Source(Context context, RecordType type, boolean alsoDeleted) {
        context.access.requireRead(type);
        this.context = context;
        this.type = type;
        this.alias = context.nextAlias();
        this.alsoDeleted = alsoDeleted;
    }

    Context context() {
        return context;
    }

    boolean isAlsoDeleted() {
        return alsoDeleted;
    }

    /** The column of one of the record's own fields. */
    String column(Field field) {
        return column(alias, field);
    }

    private static String column(String of, Field field) {
        return field.isCustom() ? CustomColumn.sql(of, field) : of + ".`" + field.name() + "`";
    }

    /** The column that holds the custom values of the record. */
    String customValues() {
        return alias + ".`" + CustomColumn.ALL + "`";
    }

    /** The column that tells the kind to which a reference of the record points. */
    String kindColumn(Field reference) {
        return alias + ".`" + context.tables.kindColumn(reference) + "`";
    }

    /** What stands for the value of the path; joins what has not been joined yet. */
    String column(FieldPath path) {
        if (path.isDirect()) {
            return column(path.field());
        }
        List<String> columns = targets(path.via()).stream()
                .filter(target -> target.type().find(path.field().name()) != null)
                .map(target ->
                        column(target.alias(), target.type().find(path.field().name())))
                .toList();
        return columns.size() == 1
                ? columns.get(0)
                : columns.stream().collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    /** The column of the kind to which the reference at the end of the path points. */
    String kindColumn(FieldPath path) {
        return path.isDirect()
                ? kindColumn(path.field())
                : targets(path.via()).get(0).alias() + ".`" + context.tables.kindColumn(path.field()) + "`";
    }

    private List<Joined> targets(List<Field> via) {
        String key = via.stream().map(Field::name).collect(Collectors.joining("."));
        List<Joined> known = joined.get(key);
        if (known != null) {
            return known;
        }
        Field last = via.get(via.size() - 1);
        String from = via.size() == 1
                ? alias
                : targets(via.subList(0, via.size() - 1)).get(0).alias();
        List<Joined> made = new ArrayList<>();
        for (RecordType target : context.schema.targets(last)) {
            if (context.access.mayRead(target)) {
                made.add(join(from, last, target));
            }
        }
        joined.put(key, made);
        return made;
    }

    private Joined join(String from, Field reference, RecordType target) {
        String name = context.nextAlias();
        joins.add(" left join `" + context.tables.table(target) + "` " + name + " on " + name + ".`id` = "
                + column(from, reference));
        if (reference.relation().isToSeveral()) {
            joins.add(" and " + from + ".`" + context.tables.kindColumn(reference) + "` = ")
                    .value(target.apiName());
        }
        joins.add(takesPart(target, name));
        return new Joined(target, name);
    }

    /** Conditions, each behind an {@code and}, under which a record takes part at all. */
    private SqlText takesPart(RecordType of, String name) {
        SqlText text = new SqlText();
        if (!alsoDeleted) {
            text.add(" and " + name + ".`isDeleted` = false");
        }
        RecordScope scope = context.access.scope(of);
        if (scope.field() != null) {
            text.add(" and " + name + ".`" + scope.field().name() + "` = ").value(scope.value());
        }
        return text;
    }

    /** From table and joins; asked last, when all paths are known. */
    SqlText from() {
        return new SqlText()
                .add(" from `" + context.tables.table(type) + "` " + alias)
                .add(joins);
    }

    /** Which records take part, and of those which the conditions hold for. */
    SqlText where(SqlText... conditions) {
        SqlText all = takesPart(type, alias);
        for (SqlText condition : conditions) {
            if (!condition.isEmpty()) {
                all.add(" and ").add(condition);
            }
        }
        return all.isEmpty() ? all : new SqlText().add(" where true").add(all);
    }

    /** A source for a query inside this one. */
    Source inner(Query query) {
        return new Source(context, query.type(), query.alsoDeleted() || alsoDeleted);
    }
}
