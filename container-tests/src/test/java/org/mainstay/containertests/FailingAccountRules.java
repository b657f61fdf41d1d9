package org.mainstay.containertests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import org.mainstay.crm.account.AccountRules;
import org.mainstay.platform.record.RecordChange;

/** The rules of accounts, with a fault in what happens after an account of a certain name was written. */
@Specializes
@ApplicationScoped
public class FailingAccountRules extends AccountRules {
    static final String NAME = "An account whose rules fail after it was written";

    @Override
    public void afterSave(RecordChange change) {
        super.afterSave(change);
        if (NAME.equals(change.after().text("name"))) {
            throw new IllegalStateException("the fault that the test asked for");
        }
    }
}
