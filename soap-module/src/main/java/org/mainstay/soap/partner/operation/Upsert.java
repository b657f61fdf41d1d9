package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.Trait;
import org.mainstay.soap.partner.record.RecordSaves.Work;
import org.mainstay.soap.partner.record.SentRecord;

/** Changes the records that an external id finds, or that have an id, and creates the others. */
@ApplicationScoped
public class Upsert implements PartnerOperation {

    private Saves saves;

    protected Upsert() {}

    @Inject
    public Upsert(Saves saves) {
        this.saves = saves;
    }

    @Override
    public String name() {
        return "upsert";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        String by = call.arguments().required(0, "externalIDFieldName");
        List<Work> works = saves.records(call, 1).stream()
                .map(record -> by.equalsIgnoreCase("Id") ? byId(record) : byExternalId(record, by))
                .toList();
        return saves.save("UpsertResult", works, call.headers().allOrNone());
    }

    private static Work byId(SentRecord record) {
        return new Work(record, record.key() == null ? Operation.CREATE : Operation.UPDATE, null);
    }

    private static Work byExternalId(SentRecord record, String by) {
        Field field = record.type() == null ? null : record.type().findByApiName(by);
        if (record.type() != null && (field == null || !field.is(Trait.EXTERNAL_ID))) {
            throw new BusinessException(
                    ErrorCode.INVALID_FIELD,
                    "Field name provided, " + by + " is not an External ID field of "
                            + record.type().apiName() + ".");
        }
        SentRecord asked = record.key() == null
                ? record
                : record.refused(
                        ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
                        "A record that is found by an external id is sent without its id.");
        return new Work(asked, Operation.CREATE, field);
    }
}
