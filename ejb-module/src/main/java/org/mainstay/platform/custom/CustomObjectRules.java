package org.mainstay.platform.custom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.SchemaUnderWay;

/** What can be a custom object, and the table that it needs. */
@ApplicationScoped
public class CustomObjectRules implements RecordRules {

    private static final int RADIX = 36;
    private static final int MOST_EVER = RADIX * RADIX;

    private RelatedRecords related;
    private SchemaUnderWay schema;
    private Sql sql;
    private CustomTables tables;

    protected CustomObjectRules() {}

    @Inject
    public CustomObjectRules(RelatedRecords related, SchemaUnderWay schema, Sql sql, CustomTables tables) {
        this.related = related;
        this.schema = schema;
        this.sql = sql;
        this.tables = tables;
    }

    @Override
    public String kind() {
        return "CustomObject";
    }

    @Override
    public void beforeSave(RecordChange change) {
        String name = change.after().text("developerName");
        if (name == null || change.before() != null) {
            return;
        }
        if (!DefinitionCheck.isName(name)) {
            change.refuse(ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD, "developerName", DefinitionCheck.NAME_RULE);
            return;
        }
        if (schema.read().types().stream()
                .anyMatch(type ->
                        type.apiName().equalsIgnoreCase(name) || type.path().equalsIgnoreCase(name))) {
            change.refuse(
                    ErrorCode.DUPLICATE_VALUE, "developerName", "There is a kind of record of this name already.");
        }
        String format = change.after().text("numberFormat");
        if (format != null && !DefinitionCheck.isNumberFormat(format)) {
            change.refuse(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, "numberFormat", DefinitionCheck.NUMBER_FORMAT_RULE);
        }
        if (!change.isRefused()) {
            prefix(change);
        }
    }

    /** Ids of what was once there never come to mean something else. */
    private void prefix(RecordChange change) {
        int number = sql.query("select nextval(custom_object_seq)", row -> row.getInt(1))
                .get(0);
        if (number >= MOST_EVER) {
            change.refuse(
                    ErrorCode.LIMIT_EXCEEDED,
                    "There have been " + MOST_EVER + " custom objects, the most there can be.");
            return;
        }
        String digits = Integer.toString(number, RADIX);
        change.after().set("keyPrefix", "a" + (digits.length() == 1 ? "0" : "") + digits);
    }

    @Override
    public void beforeDelete(RecordChange change) {
        String name = change.before().text("developerName");
        List<FieldValues> references = related.where("CustomField", Map.of("referenceTo", name)).stream()
                .filter(field -> !field.text("sobjectType").equals(name))
                .toList();
        for (FieldValues field : references) {
            change.refuse(
                    ErrorCode.DEPENDENCY_EXISTS,
                    "The field " + field.text("sobjectType") + "." + field.text("developerName")
                            + " refers to records of this kind; delete it first.");
        }
    }

    @Override
    public void afterWrite(List<RecordChange> changes) {
        for (RecordChange change : changes) {
            if (change.before() == null) {
                tables.create(ObjectDefinition.type(change.after()));
            }
        }
    }
}
