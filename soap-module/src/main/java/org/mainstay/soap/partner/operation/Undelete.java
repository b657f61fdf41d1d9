package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.schema.Operation;
import org.mainstay.soap.partner.record.RecordSaves.Work;

/** Takes records back out of the recycle bin. */
@ApplicationScoped
public class Undelete implements PartnerOperation {

    private Saves saves;

    protected Undelete() {}

    @Inject
    public Undelete(Saves saves) {
        this.saves = saves;
    }

    @Override
    public String name() {
        return "undelete";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        List<Work> works = saves.named(call).stream()
                .map(record -> new Work(record, Operation.RESTORE, null))
                .toList();
        return saves.save("UndeleteResult", works, call.headers().allOrNone());
    }
}
