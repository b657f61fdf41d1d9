package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;

/** The files of jobs, for those who may see them. */
@Dependent
class JobFiles {

    private final JobDesk desk;
    private final ResultFiles files;
    private final QueryPlan plan;
    private final Registry registry;

    @Inject
    JobFiles(JobDesk desk, ResultFiles files, QueryPlan plan, Registry registry) {
        this.desk = desk;
        this.files = files;
        this.plan = plan;
        this.registry = registry;
    }

    JobRow check(CallerContext caller, String id, ResultFile file, DataFormat format) {
        JobRow job = desk.find(caller, id).row();
        JobDesk.require(job.state().isOver(), job, "its files are there when it is over");
        JobDesk.require(!job.expired(), job, "its files are kept for " + BulkJob.DAYS_KEPT + " days");
        if (job.operation() == BulkOperation.QUERY && file == ResultFile.RESULTS && format != job.format()) {
            throw new BusinessException(
                    ErrorCode.NO_SUCH_RESOURCE,
                    "The job was asked for " + job.format() + ", and has its results in that.");
        }
        return job;
    }

    void write(CallerContext caller, String id, ResultFile file, DataFormat format, boolean gzip, OutputStream out) {
        JobRow job = check(caller, id, file, format);
        try {
            OutputStream to = gzip ? Packed.fast(out) : out;
            if (job.operation() == BulkOperation.QUERY && file == ResultFile.RESULTS) {
                files.writeFound(job, header(caller, job), to);
            } else {
                files.writeResults(job, registry.schema().type(job.kind()), file, format, to);
            }
            if (gzip) {
                to.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // whoever reads it went away
        }
    }

    private List<String> header(CallerContext caller, JobRow job) {
        RecordType type = registry.schema().type(job.kind());
        Query query = plan.read(caller, type, job.asked(), job.createdAt());
        return RowFile.header(query);
    }
}
