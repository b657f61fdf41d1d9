package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.RecordReversal;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;

/** Takes back what another job did: lane by lane, its last block of results first. */
@Dependent
class UndoWork implements LaneWork {

    /** The clocks of nodes and database may differ by so much. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final JobStore jobs;
    private final ResultStore results;
    private final ChunkRun chunks;
    private final RecordReversal reversal;
    private final Registry registry;

    @Inject
    UndoWork(JobStore jobs, ResultStore results, ChunkRun chunks, RecordReversal reversal, Registry registry) {
        this.jobs = jobs;
        this.results = results;
        this.chunks = chunks;
        this.reversal = reversal;
        this.registry = registry;
    }

    @Override
    public boolean run(JobRow job, CallerContext caller, Lane lane, Slice slice) {
        JobRow undone =
                jobs.find(job.undoOf()).orElseThrow(LaneLostException::new).row();
        TakeBack work = new TakeBack(caller, registry.schema().type(job.kind()), undone);
        int blocks = results.blocks(undone.id(), lane.number());
        Lane at = lane;
        while (at.part() < blocks) {
            Optional<ResultStore.Block> block = results.read(undone.id(), at.number(), blocks - 1 - at.part());
            List<RowResult> done = Packed.results(
                            block.orElseThrow(LaneLostException::new).data())
                    .stream()
                    .filter(row -> !row.isFailed())
                    .toList();
            if (at.position() < done.size()) {
                at = chunks.run(at, 0, done.subList(at.position(), done.size()), work);
            }
            at = at.nextPart();
            if (slice.isOver()) {
                return false;
            }
        }
        return true;
    }

    private final class TakeBack implements ChunkRun.Work<RowResult> {
        private final CallerContext caller;
        private final RecordType type;
        private final JobRow undone;

        private TakeBack(CallerContext caller, RecordType type, JobRow undone) {
            this.caller = caller;
            this.type = type;
            this.undone = undone;
        }

        @Override
        public List<RowResult> run(List<RowResult> rows) {
            Instant since = undone.createdAt().minus(TOLERANCE);
            Map<Long, List<Problem>> problems = reversal.run(
                    caller,
                    type,
                    rows.stream().map(RowResult::key).toList(),
                    JobRow.publicId(undone.id()).toString(),
                    since);
            return rows.stream()
                    .map(row -> problems.containsKey(row.key())
                            ? refused(row, problems.get(row.key()))
                            : RowResult.done(row.number(), row.key(), reverse(row.outcome())))
                    .toList();
        }

        private static Outcome reverse(Outcome outcome) {
            return switch (outcome) {
                case CREATED -> Outcome.DELETED;
                case DELETED -> Outcome.RESTORED;
                default -> outcome;
            };
        }

        @Override
        public RowResult refused(RowResult row, List<Problem> why) {
            return RowResult.failed(row.number(), row.key(), why);
        }
    }
}
