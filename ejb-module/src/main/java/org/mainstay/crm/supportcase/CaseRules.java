package org.mainstay.crm.supportcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.PicklistValue;

/** A case is closed by its status; a status of one's own leaves it open. */
@ApplicationScoped
public class CaseRules implements RecordRules {

    private Clock clock;

    protected CaseRules() {}

    @Inject
    public CaseRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "Case";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues record = change.after();
        if (record.get("status") == null) {
            record.set("status", CaseStatus.NEW.label());
        }
        if (record.get("priority") == null) {
            record.set("priority", "Medium");
        }
        CaseStatus status = PicklistValue.of(CaseStatus.class, record.get("status"));
        boolean closed = status != null && status.isClosed();
        if (!closed) {
            record.set("closedDate", null);
        } else if (record.get("closedDate") == null) {
            record.set("closedDate", clock.instant());
        }
        record.set("isClosed", closed);
    }
}
