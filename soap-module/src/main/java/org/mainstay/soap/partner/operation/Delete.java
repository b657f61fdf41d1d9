package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.schema.Operation;
import org.mainstay.soap.partner.record.RecordSaves.Work;

/** Moves records into the recycle bin. */
@ApplicationScoped
public class Delete implements PartnerOperation {

    private Saves saves;

    protected Delete() {}

    @Inject
    public Delete(Saves saves) {
        this.saves = saves;
    }

    @Override
    public String name() {
        return "delete";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        List<Work> works = saves.named(call).stream()
                .map(record -> new Work(record, Operation.DELETE, null))
                .toList();
        return saves.save("DeleteResult", works, call.headers().allOrNone());
    }
}
