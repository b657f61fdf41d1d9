package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.schema.Operation;
import org.mainstay.soap.partner.record.RecordSaves.Work;

/** Removes deleted records for good. */
@ApplicationScoped
public class EmptyRecycleBin implements PartnerOperation {

    private Saves saves;

    protected EmptyRecycleBin() {}

    @Inject
    public EmptyRecycleBin(Saves saves) {
        this.saves = saves;
    }

    @Override
    public String name() {
        return "emptyRecycleBin";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        List<Work> works = saves.named(call).stream()
                .map(record -> new Work(record, Operation.PURGE, null))
                .toList();
        return saves.save("EmptyRecycleBinResult", works, call.headers().allOrNone());
    }
}
