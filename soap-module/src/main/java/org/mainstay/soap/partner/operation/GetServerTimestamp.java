package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.mainstay.soap.partner.shape.Result;

/** What time it is here. */
@ApplicationScoped
public class GetServerTimestamp implements PartnerOperation {

    private Clock clock;

    protected GetServerTimestamp() {}

    @Inject
    public GetServerTimestamp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "getServerTimestamp";
    }

    @Override
    public List<?> run(Call call) {
        return List.of(Result.of("GetServerTimestampResult").with("timestamp", Replication.text(clock.instant())));
    }
}
