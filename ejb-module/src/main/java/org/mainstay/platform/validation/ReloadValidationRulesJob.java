package org.mainstay.platform.validation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.mainstay.platform.job.TimedWork;

/** Notices, on every node, rules that another node changed: after two seconds, by one small statement. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ReloadValidationRulesJob {

    private final TimedWork work = new TimedWork("changed validation rules");

    @Inject
    private ValidationRules rules;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "changed validation rules")
    public void reload() {
        work.run(rules::reloadIfChanged);
    }
}
