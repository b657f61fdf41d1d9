package org.mainstay.platform.recordtype;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Registry;

/** A record type is one of a kind that there is, and has a name of its own there. */
@ApplicationScoped
public class RecordTypeRules implements RecordRules {

    private RelatedRecords related;
    private Registry registry;

    protected RecordTypeRules() {}

    @Inject
    public RecordTypeRules(RelatedRecords related, Registry registry) {
        this.related = related;
        this.registry = registry;
    }

    @Override
    public String kind() {
        return "RecordType";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues type = change.after();
        Object kind = type.get("sobjectType");
        if (kind != null
                && registry.schema().types().stream().noneMatch(t -> t.apiName().equals(kind))) {
            change.refuse(
                    ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST,
                    "sobjectType",
                    "sobjectType is the API name of a kind of record, such as Account.");
        } else if (kind != null && type.get("developerName") != null && change.isChanged("developerName")) {
            refuseSecond(change);
        }
    }

    private void refuseSecond(RecordChange change) {
        Map<String, Object> same = Map.of(
                "sobjectType", change.after().get("sobjectType"),
                "developerName", change.after().get("developerName"));
        boolean taken = related.where("RecordType", same).stream()
                .anyMatch(other -> change.before() == null
                        || other.key() != change.before().key());
        if (taken) {
            change.refuse(
                    ErrorCode.DUPLICATE_VALUE, "developerName", "The kind has a record type of this name already.");
        }
    }
}
