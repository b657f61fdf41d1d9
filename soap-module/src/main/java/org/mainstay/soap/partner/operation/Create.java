package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Operation;
import org.mainstay.soap.partner.record.RecordSaves.Work;
import org.mainstay.soap.partner.record.SentRecord;

/** Creates records. */
@ApplicationScoped
public class Create implements PartnerOperation {

    private Saves saves;

    protected Create() {}

    @Inject
    public Create(Saves saves) {
        this.saves = saves;
    }

    @Override
    public String name() {
        return "create";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        List<Work> works = saves.records(call, 0).stream()
                .map(record -> new Work(withoutId(record), Operation.CREATE, null))
                .toList();
        return saves.save("SaveResult", works, call.headers().allOrNone());
    }

    private static SentRecord withoutId(SentRecord record) {
        return record.key() == null
                ? record
                : record.refused(ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE, "A record is created without an id.");
    }
}
