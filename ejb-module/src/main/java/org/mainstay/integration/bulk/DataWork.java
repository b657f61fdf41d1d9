package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mainstay.platform.record.RecordEngine;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;

/** Works on lanes of jobs that have data. */
@Dependent
class DataWork implements LaneWork {

    private final PartStore parts;
    private final ChunkRun chunks;
    private final RecordEngine engine;
    private final Registry registry;

    @Inject
    DataWork(PartStore parts, ChunkRun chunks, RecordEngine engine, Registry registry) {
        this.parts = parts;
        this.chunks = chunks;
        this.engine = engine;
        this.registry = registry;
    }

    @Override
    public boolean run(JobRow job, CallerContext caller, Lane lane, Slice slice) {
        Target target = Target.of(registry.schema(), job);
        RowReader reader = job.format() == DataFormat.CSV
                ? new CsvReading(target, new Columns(target.schema(), target.type()).read(Columns.header(job.header())))
                : new JsonReading(target, null);
        SaveWork work = new SaveWork(engine, caller, target);
        Lane at = lane;
        while (true) {
            Optional<List<DataRow>> rows = parts.read(job.id(), job.upload(), at.number(), at.part());
            if (rows.isEmpty()) {
                return true;
            }
            List<Draft> drafts = new ArrayList<>();
            rows.get().subList(at.position(), rows.get().size()).forEach(row -> drafts.add(reader.read(row)));
            for (int from = 0; from < drafts.size(); ) {
                List<Draft> rest = drafts.subList(from, drafts.size());
                int length = work.chunk(rest, slice.size(SaveRequest.MOST));
                at = chunks.run(at, job.upload(), rest.subList(0, length), work);
                from += length;
                if (slice.isOver()) {
                    return false;
                }
            }
            at = at.nextPart();
        }
    }
}
