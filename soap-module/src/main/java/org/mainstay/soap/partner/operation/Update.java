package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Operation;
import org.mainstay.soap.partner.record.RecordSaves.Work;
import org.mainstay.soap.partner.record.SentRecord;

/** Changes records. */
@ApplicationScoped
public class Update implements PartnerOperation {

    private Saves saves;

    protected Update() {}

    @Inject
    public Update(Saves saves) {
        this.saves = saves;
    }

    @Override
    public String name() {
        return "update";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        List<Work> works = saves.records(call, 0).stream()
                .map(record -> new Work(withId(record), Operation.UPDATE, null))
                .toList();
        return saves.save("SaveResult", works, call.headers().allOrNone());
    }

    private static SentRecord withId(SentRecord record) {
        return record.key() != null || !record.problems().isEmpty()
                ? record
                : record.refused(ErrorCode.MISSING_ARGUMENT, "Id not specified in an update call");
    }
}
