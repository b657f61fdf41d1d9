package org.mainstay.platform.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Trait;

/** The rules of all modules, by kind of record. */
@ApplicationScoped
public class Rules {

    private final Map<String, RecordRules> byKind = new HashMap<>();

    protected Rules() {}

    @Inject
    public Rules(@Any Instance<RecordRules> rules) {
        this((Iterable<RecordRules>) rules);
    }

    Rules(Iterable<RecordRules> rules) {
        for (RecordRules each : rules) {
            if (byKind.put(each.kind(), each) != null) {
                throw new IllegalArgumentException("two classes of rules for " + each.kind());
            }
        }
    }

    void beforeSave(List<RecordChange> changes) {
        each(changes, RecordRules::beforeSave);
    }

    void afterSave(List<RecordChange> changes) {
        each(changes, RecordRules::afterSave);
    }

    void afterWrite(RecordType type, List<RecordChange> changes) {
        RecordRules rules = byKind.get(type.apiName());
        if (rules != null && !changes.isEmpty()) {
            rules.afterWrite(changes);
        }
    }

    /** Asks the rules of the kinds to which references are set. */
    void beforeReference(List<RecordChange> changes) {
        for (RecordChange change : changes) {
            for (Field field : change.type().references()) {
                Object value = change.after().get(field);
                if (value != null && !field.is(Trait.SYSTEM) && change.isChanged(field.name())) {
                    Reference reference = field.relation().read(value);
                    RecordRules rules = byKind.get(reference.kind());
                    if (rules != null) {
                        rules.beforeReference(change, field.name(), reference.key());
                    }
                }
            }
        }
    }

    void beforeDelete(List<RecordChange> changes) {
        each(changes, RecordRules::beforeDelete);
    }

    void afterPurge(List<RecordChange> changes) {
        each(changes, RecordRules::afterPurge);
    }

    private void each(List<RecordChange> changes, BiConsumer<RecordRules, RecordChange> call) {
        for (RecordChange change : changes) {
            RecordRules rules = byKind.get(change.type().apiName());
            if (rules != null) {
                call.accept(rules, change);
            }
        }
    }
}
