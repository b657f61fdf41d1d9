package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.record.RecordReplication.Changes;
import org.mainstay.soap.partner.shape.Result;

/** Which records were created or changed in a span of time. */
@ApplicationScoped
public class GetUpdated implements PartnerOperation {

    private Replication replication;

    protected GetUpdated() {}

    @Inject
    public GetUpdated(Replication replication) {
        this.replication = replication;
    }

    @Override
    public String name() {
        return "getUpdated";
    }

    @Override
    public List<?> run(Call call) {
        Replication.Span span = replication.span(call);
        Changes changes = replication.ask(() -> replication.records().updated(span.type(), span.from(), span.before()));
        return List.of(Result.of("GetUpdatedResult")
                .with(
                        "ids",
                        changes.changes().stream()
                                .map(change -> span.type().id(change.key()).toString())
                                .toList())
                .with("latestDateCovered", Replication.text(changes.covered())));
    }
}
