package org.mainstay.crm.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.PicklistValue;

/** A task is closed by its status; a status of one's own leaves it open. */
@ApplicationScoped
public class TaskRules implements RecordRules {

    private Clock clock;

    protected TaskRules() {}

    @Inject
    public TaskRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "Task";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues record = change.after();
        if (record.get("status") == null) {
            record.set("status", TaskStatus.NOT_STARTED.label());
        }
        if (record.get("priority") == null) {
            record.set("priority", "Normal");
        }
        TaskStatus status = PicklistValue.of(TaskStatus.class, record.get("status"));
        boolean closed = status != null && status.isClosed();
        if (!closed) {
            record.set("completedDateTime", null);
        } else if (record.get("completedDateTime") == null) {
            record.set("completedDateTime", clock.instant());
        }
        record.set("isClosed", closed);
        record.set("isHighPriority", "High".equals(record.get("priority")));
    }
}
