package org.mainstay.platform.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.database.Transactions;
import org.mainstay.platform.formula.Situation;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordValidation;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.startup.SchemaLoaded;

/**
 * All active rules, in memory, so that a save costs no look-up. They are read when the server starts, on the node that
 * changed one as soon as that is committed, and on the others once {@link ReloadValidationRulesJob} notices.
 */
@ApplicationScoped
public class ValidationRules implements RecordValidation {

    static final String KIND = "ValidationRule";

    private static final Logger LOG = Logger.getLogger(ValidationRules.class.getName());

    /** Another number whenever a rule is written, in whatever order transactions commit. */
    private static final String STATE =
            "select coalesce(sum(crc32(concat_ws(' ', id, version, isDeleted))), 0) + count(*) from validationrule";

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private RelatedRecords related;
    private Registry registry;
    private Transactions transactions;
    private Sql sql;
    private Clock clock;
    private volatile Map<String, RulesOfKind> byKind = Map.of();
    private volatile Long loaded;
    private volatile boolean started;

    protected ValidationRules() {}

    @Inject
    public ValidationRules(RelatedRecords related, Registry registry, Transactions transactions, Sql sql, Clock clock) {
        this.related = related;
        this.registry = registry;
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void check(List<RecordChange> changes) {
        RulesOfKind rules =
                changes.isEmpty() ? null : byKind.get(changes.get(0).type().apiName());
        if (rules != null) {
            Instant now = clock.instant();
            for (RecordChange change : changes) {
                rules.check(
                        registry.schema(),
                        change,
                        new Situation(
                                change.after(),
                                change.before(),
                                now,
                                change.caller().zone()));
            }
        }
    }

    void atStart(@Observes SchemaLoaded event) {
        reload();
    }

    /** What fails here is made up for by the job: the change itself is committed. */
    void onceCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ValidationRulesChanged event) {
        try {
            reload();
        } catch (RuntimeException e) {
            loaded = null;
            LOG.log(Level.WARNING, "Validation rules could not be read again at once", e);
        }
    }

    /** Reads the rules if they are others than those in memory; does nothing before the server has started. */
    void reloadIfChanged() {
        if (started && !state().equals(loaded)) {
            reload();
        }
    }

    private Long state() {
        return sql.query(STATE, row -> row.getLong(1)).get(0);
    }

    /** Reads all active rules, in a transaction of its own, and compiles them. */
    public synchronized void reload() {
        transactions.requiresNew(() -> {
            Long state = state(); // first, so that what comes in between is noticed
            keep(related.where(KIND, Map.of("active", true)));
            loaded = state;
            return state;
        });
        started = true;
    }

    private void keep(List<FieldValues> rules) {
        Map<String, RulesOfKind> next = new HashMap<>();
        rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.text("sobjectType")))
                .forEach((kind, ofKind) -> next.put(kind, new RulesOfKind(ofKind, told)));
        for (RecordType type : registry.schema().types()) {
            RulesOfKind ofKind = next.get(type.apiName());
            if (ofKind != null) {
                ofKind.compiled(registry.schema(), type);
            }
        }
        byKind = next;
    }
}
