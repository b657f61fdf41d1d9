package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.record.RecordReplication.Changes;
import org.mainstay.soap.partner.shape.Result;

/** Which records were deleted in a span of time. */
@ApplicationScoped
public class GetDeleted implements PartnerOperation {

    private Replication replication;

    protected GetDeleted() {}

    @Inject
    public GetDeleted(Replication replication) {
        this.replication = replication;
    }

    @Override
    public String name() {
        return "getDeleted";
    }

    @Override
    public List<?> run(Call call) {
        Replication.Span span = replication.span(call);
        Changes changes = replication.ask(() -> replication.records().deleted(span.type(), span.from(), span.before()));
        return List.of(Result.of("GetDeletedResult")
                .with(
                        "deletedRecords",
                        changes.changes().stream()
                                .map(change -> Result.of("DeletedRecord")
                                        .with("deletedDate", Replication.text(change.at()))
                                        .with("id", span.type().id(change.key()).toString()))
                                .toList())
                .with("earliestDateAvailable", Replication.text(changes.earliest()))
                .with("latestDateCovered", Replication.text(changes.covered())));
    }
}
