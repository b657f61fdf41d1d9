package org.mainstay.platform.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.formula.Formula;
import org.mainstay.platform.formula.FormulaException;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.SchemaUnderWay;

/** A rule has a name of its own among those of its kind of record, and works when it is active. */
@ApplicationScoped
public class ValidationRuleRules implements RecordRules {

    /** So that no save takes long. */
    static final int MOST_ACTIVE = 100;

    private RelatedRecords related;
    private SchemaUnderWay schema;
    private Event<ValidationRulesChanged> changed;

    protected ValidationRuleRules() {}

    @Inject
    public ValidationRuleRules(RelatedRecords related, SchemaUnderWay schema, Event<ValidationRulesChanged> changed) {
        this.related = related;
        this.schema = schema;
        this.changed = changed;
    }

    @Override
    public String kind() {
        return ValidationRules.KIND;
    }

    @Override
    public void beforeSave(RecordChange change) {
        String name = change.after().text("sobjectType");
        if (name == null) {
            return;
        }
        Optional<RecordType> kind = schema.read().types().stream()
                .filter(type -> type.apiName().equals(name) && !type.isAdministrative())
                .findFirst();
        if (kind.isEmpty()) {
            refuse(change, "sobjectType", "sobjectType is the API name of a kind of business record, such as Account.");
            return;
        }
        if (change.after().get("name") != null && change.isChanged("name")) {
            refuseSecond(change);
        }
        if ((Boolean) change.after().get("active")) {
            checkActive(change, kind.get());
        }
    }

    private static void refuse(RecordChange change, String field, String message) {
        change.refuse(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, field, message);
    }

    private boolean isAnother(RecordChange change, FieldValues rule) {
        return change.before() == null || rule.key() != change.before().key();
    }

    private void refuseSecond(RecordChange change) {
        Map<String, Object> same = Map.of(
                "sobjectType", change.after().get("sobjectType"),
                "name", change.after().get("name"));
        if (related.where(kind(), same).stream().anyMatch(rule -> isAnother(change, rule))) {
            change.refuse(ErrorCode.DUPLICATE_VALUE, "name", "The kind has a validation rule of this name already.");
        }
    }

    private void checkActive(RecordChange change, RecordType kind) {
        String condition = change.after().text("errorCondition");
        String field = change.after().text("errorField");
        if (condition != null) {
            try {
                Formula.condition(schema.read(), kind, condition);
            } catch (FormulaException e) {
                refuse(change, "errorCondition", e.getMessage());
            }
        }
        if (field != null && kind.find(field) == null) {
            refuse(change, "errorField", "errorField is the name of a field of " + kind.apiName() + ".");
        }
        if (change.isChanged("active")) {
            refuseTooMany(change);
        }
    }

    private void refuseTooMany(RecordChange change) {
        Map<String, Object> others = Map.of("sobjectType", change.after().get("sobjectType"), "active", true);
        if (related.where(kind(), others).size() >= MOST_ACTIVE) {
            change.refuse(
                    ErrorCode.LIMIT_EXCEEDED,
                    "active",
                    "A kind of record has at most " + MOST_ACTIVE + " active validation rules.");
        }
    }

    @Override
    public void afterWrite(List<RecordChange> changes) {
        changed.fire(new ValidationRulesChanged());
    }
}
