package org.mainstay.platform.validation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Notices, on every node, rules that another node changed: after two seconds, by one small statement. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReloadValidationRulesJob {

    private static final Logger LOG = Logger.getLogger(ReloadValidationRulesJob.class.getName());

    @Inject
    private ValidationRules rules;

    private boolean failing;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "changed validation rules")
    public void reload() {
        try {
            rules.reloadIfChanged();
            failing = false;
        } catch (RuntimeException e) { // a timer that throws may be cancelled for good
            if (!failing) {
                LOG.log(Level.WARNING, "Validation rules cannot be read, and will be tried again", e);
            }
            failing = true;
        }
    }
}
