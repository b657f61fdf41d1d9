package org.mainstay.platform.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.formula.Formula;
import org.mainstay.platform.formula.FormulaException;
import org.mainstay.platform.formula.Situation;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;

/**
 * The active rules of one kind of record. They are compiled for the kind as it is, and anew once it has other fields: a
 * formula knows where in a record its fields are.
 */
final class RulesOfKind {

    private static final Logger LOG = Logger.getLogger(RulesOfKind.class.getName());

    private final List<FieldValues> rules;
    private final Set<String> told;
    private volatile Compiled compiled;

    /** @param told what was said about broken rules so far, so that it is said once */
    RulesOfKind(List<FieldValues> rules, Set<String> told) {
        this.rules = rules;
        this.told = told;
    }

    /** @param field where the message stands, or null */
    record Rule(Formula condition, String message, String field) {}

    record Compiled(RecordType type, List<Rule> rules) {}

    void check(Schema schema, RecordChange change, Situation situation) {
        for (Rule rule : compiled(schema, change.type()).rules()) {
            if (rule.condition.isTrue(situation)) {
                change.refuse(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, rule.field, rule.message);
            }
        }
    }

    Compiled compiled(Schema schema, RecordType type) {
        Compiled known = compiled;
        if (known == null || known.type() != type) {
            known = compile(schema, type);
            compiled = known;
        }
        return known;
    }

    private Compiled compile(Schema schema, RecordType type) {
        List<Rule> usable = new ArrayList<>();
        for (FieldValues rule : rules) {
            try {
                Formula condition = Formula.condition(schema, type, rule.text("errorCondition"));
                String field = rule.text("errorField");
                boolean there = field != null && type.find(field) != null;
                usable.add(new Rule(condition, rule.text("errorMessage"), there ? field : null));
            } catch (FormulaException e) {
                tell(rule, e);
            }
        }
        return new Compiled(type, usable);
    }

    /** A rule that worked once, before the kind lost a field, must not keep people from saving records. */
    private void tell(FieldValues rule, FormulaException e) {
        String name = rule.text("sobjectType") + " '" + rule.text("name") + "'";
        if (told.add(rule.key() + " " + e.getMessage())) {
            LOG.log(Level.WARNING, "The validation rule of {0} is broken and not applied: {1}", new Object[] {
                name, e.getMessage()
            });
        }
    }
}
