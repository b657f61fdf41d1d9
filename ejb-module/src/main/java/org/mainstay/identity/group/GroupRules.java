package org.mainstay.identity.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;

/** Of the groups only queues own records. */
@ApplicationScoped
public class GroupRules implements RecordRules {

    private static final String QUEUE = "Queue";

    private RelatedRecords related;

    protected GroupRules() {}

    @Inject
    public GroupRules(RelatedRecords related) {
        this.related = related;
    }

    @Override
    public String kind() {
        return "Group";
    }

    @Override
    public void beforeSave(RecordChange change) {
        if (change.after().get("type") == null) {
            change.after().set("type", "Regular");
        }
    }

    @Override
    public void beforeReference(RecordChange change, String field, long key) {
        if (field.equals("ownerId")
                && related.find("Group", key)
                        .filter(group -> QUEUE.equals(group.text("type")))
                        .isEmpty()) {
            change.refuse(
                    ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION,
                    "ownerId",
                    "Of the groups only a queue can own records.");
        }
    }
}
