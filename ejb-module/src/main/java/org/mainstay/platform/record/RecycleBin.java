package org.mainstay.platform.record;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mainstay.platform.job.Leases;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;

/** Deleted records are kept for some days, in which they can be restored, and then purged by the server itself. */
@Dependent
public class RecycleBin {

    private static final Duration LONGEST = Duration.ofHours(4);

    private final RecordStore store;
    private final RecordEngine engine;
    private final Registry registry;
    private final Leases leases;
    private final Clock clock;
    private final int days;

    /** @param days {@code MAINSTAY_RECYCLE_BIN_DAYS}; 0 keeps what is deleted for good */
    @Inject
    public RecycleBin(
            RecordStore store,
            RecordEngine engine,
            Registry registry,
            Leases leases,
            Clock clock,
            @ConfigProperty(name = "mainstay.recycle.bin.days", defaultValue = "15") int days) {
        this.store = store;
        this.engine = engine;
        this.registry = registry;
        this.leases = leases;
        this.clock = clock;
        this.days = days;
    }

    /** Purges what was deleted longer ago; when another node is at it, nothing. */
    public void expire() {
        if (days > 0) {
            leases.run("recycle-bin", LONGEST, this::purgeAll);
        }
    }

    /** What refers to each other goes in several rounds, the referring first. */
    private void purgeAll() {
        Instant before = clock.instant().minus(Duration.ofDays(days));
        CallerContext caller = CallerContext.system(UUID.randomUUID().toString());
        boolean again = true;
        while (again) {
            again = false;
            for (RecordType type : registry.schema().types()) {
                again |= type.offers(Operation.PURGE) && purge(caller, type, before);
            }
        }
    }

    /** @return whether any record went */
    private boolean purge(CallerContext caller, RecordType type, Instant before) {
        boolean any = false;
        List<Long> keys = store.deletedBefore(type, before, 0, SaveRequest.MOST);
        while (!keys.isEmpty()) {
            List<RecordWrite> writes = keys.stream().map(RecordWrite::of).toList();
            any |=
                    engine
                            .save(
                                    caller,
                                    new SaveRequest(type, Operation.PURGE, null, writes, Atomicity.EACH_BY_ITSELF))
                            .stream()
                            .anyMatch(result -> result.outcome() == Outcome.PURGED);
            keys = store.deletedBefore(type, before, keys.get(keys.size() - 1), SaveRequest.MOST);
        }
        return any;
    }
}
