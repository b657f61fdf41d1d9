package org.mainstay.platform.custom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.sql.CustomColumn;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.SchemaUnderWay;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.schema.ValueReader;

/** What can be a custom field, and what the database is to do for it. */
@ApplicationScoped
public class CustomFieldRules implements RecordRules {

    static final int MOST_FIELDS = 500;
    static final int MOST_INDEXED = 25;
    /** Each has two keys; a table can have 64, its own and those that are still to be dropped included. */
    static final int MOST_UNIQUE = 10;

    private RelatedRecords related;
    private SchemaUnderWay schema;
    private Sql sql;
    private CustomTables tables;

    protected CustomFieldRules() {}

    @Inject
    public CustomFieldRules(RelatedRecords related, SchemaUnderWay schema, Sql sql, CustomTables tables) {
        this.related = related;
        this.schema = schema;
        this.sql = sql;
        this.tables = tables;
    }

    @Override
    public String kind() {
        return "CustomField";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldDefinition definition = new FieldDefinition(change.after());
        if (definition.type() == null || definition.name() == null || definition.kind() == null) {
            return; // the schema says so
        }
        Schema model = schema.read();
        ValueReader values = new ValueReader(model);
        DefinitionCheck.check(change, definition.type(), values);
        Optional<RecordType> kind = kind(model, change, definition.kind(), "sobjectType");
        if (kind.isEmpty()) {
            return;
        }
        if (definition.type() == CustomFieldType.REFERENCE) {
            reference(model, change);
        }
        crowd(change, definition);
        if (!change.isRefused()) {
            place(change, definition, values);
        }
    }

    private static Optional<RecordType> kind(Schema model, RecordChange change, String name, String field) {
        Optional<RecordType> kind = model.types().stream()
                .filter(type -> type.apiName().equals(name))
                .filter(type ->
                        !type.apiName().equals("CustomField") && !type.apiName().equals("CustomObject"))
                .findFirst();
        if (kind.isEmpty()) {
            change.refuse(
                    ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    field,
                    "It is the API name of a kind of record, such as Account.");
        }
        return kind;
    }

    private static void reference(Schema model, RecordChange change) {
        String target = change.after().text("referenceTo");
        String children = change.after().text("relationshipName");
        Optional<RecordType> kind = kind(model, change, target, "referenceTo");
        boolean taken = children != null
                && change.before() == null
                && kind.isPresent()
                && model.childrenOf(kind.get()).stream().anyMatch(c -> (children + "__r")
                        .equalsIgnoreCase(c.field().relation().children()));
        if (taken) {
            change.refuse(ErrorCode.DUPLICATE_VALUE, "relationshipName", target + " has a list of that name already.");
        }
    }

    /** What must hold of all fields of the kind together. */
    private void crowd(RecordChange change, FieldDefinition definition) {
        List<FieldDefinition> others = related.where(kind(), Map.of("sobjectType", definition.kind())).stream()
                .filter(row ->
                        change.before() == null || row.key() != change.before().key())
                .map(FieldDefinition::new)
                .toList();
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(definition.name()))) {
            change.refuse(
                    ErrorCode.DUPLICATE_VALUE,
                    "developerName",
                    "The kind has a custom field of this name already, perhaps a retired one.");
        }
        if (others.size() >= MOST_FIELDS) {
            change.refuse(ErrorCode.LIMIT_EXCEEDED, "A kind has at most " + MOST_FIELDS + " custom fields.");
        }
        long indexed = others.stream().filter(FieldDefinition::isIndexed).count();
        if (definition.isIndexed() && indexed >= MOST_INDEXED) {
            change.refuse(
                    ErrorCode.LIMIT_EXCEEDED,
                    definition.reasonOfIndex(),
                    "A kind has at most " + MOST_INDEXED + " custom fields that are indexed, unique, external ids or"
                            + " references.");
        }
        long unique = others.stream().filter(FieldDefinition::isUnique).count();
        if (definition.isUnique() && unique >= MOST_UNIQUE) {
            change.refuse(
                    ErrorCode.LIMIT_EXCEEDED,
                    definition.is("isUnique") ? "isUnique" : "isExternalId",
                    "A kind has at most " + MOST_UNIQUE + " custom fields that are unique or external ids.");
        }
    }

    /** Gives the field its place: a key for its values, and, for an index, a column that nothing else ever had. */
    private void place(RecordChange change, FieldDefinition definition, ValueReader values) {
        FieldValues after = change.after();
        if (change.before() == null) {
            after.set("storageKey", "f" + nextNumber());
        }
        if (!definition.isIndexed()) {
            after.set("storageColumn", null);
        } else if (definition.column() == null
                || !isSameColumn(new FieldDefinition(change.before()).field(values), definition.field(values))) {
            after.set("storageColumn", "x" + nextNumber());
        }
    }

    private long nextNumber() {
        return sql.query("select nextval(custom_field_seq)", row -> row.getLong(1))
                .get(0);
    }

    private static boolean isSameColumn(Field before, Field after) {
        return CustomColumn.definition(before).equals(CustomColumn.definition(after))
                && before.is(Trait.UNIQUE) == after.is(Trait.UNIQUE);
    }

    /** The database is ready for the field before anyone hears of it; what is no longer needed goes later. */
    @Override
    public void afterWrite(List<RecordChange> changes) {
        Schema model = schema.read();
        ValueReader values = new ValueReader(model);
        for (RecordChange change : changes) {
            if (change.after() == null || (Boolean) change.after().get("isDeleted")) {
                continue;
            }
            FieldDefinition definition = new FieldDefinition(change.after());
            if (change.before() == null || change.isChanged("storageColumn")) {
                tables.prepare(model.type(definition.kind()), definition.field(values));
            }
        }
    }
}
