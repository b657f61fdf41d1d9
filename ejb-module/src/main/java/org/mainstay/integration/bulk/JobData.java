package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Permissions;

/** Takes the data of jobs as they arrive: parts are stored one by one, and count once all of them are there. */
@Dependent
class JobData {

    private final JobDesk desk;
    private final JobStore jobs;
    private final PartStore parts;
    private final Registry registry;
    private final Permissions permissions;
    private final DataLimits limits;

    @Inject
    JobData(
            JobDesk desk,
            JobStore jobs,
            PartStore parts,
            Registry registry,
            Permissions permissions,
            DataLimits limits) {
        this.desk = desk;
        this.jobs = jobs;
        this.parts = parts;
        this.registry = registry;
        this.permissions = permissions;
        this.limits = limits;
    }

    void upload(CallerContext caller, String id, DataFormat format, boolean gzip, InputStream in) {
        JobRow job = desk.locked(caller, id, found -> {
            JobDesk.require(found.operation().takesData(), found, "it takes no data");
            JobDesk.require(found.state() == JobState.OPEN, found, "only an open job takes data");
            jobs.beginUpload(found.id(), found.upload() + 1);
            return found;
        });
        int upload = job.upload() + 1;
        parts.deleteBefore(job.id(), upload);
        boolean ended = false;
        try {
            store(caller, job, upload, format, DataStream.of(in, gzip, limits.mostBytes()));
            ended = true;
        } finally {
            if (!ended) {
                parts.deleteBefore(job.id(), upload + 1);
            }
        }
    }

    private void store(CallerContext caller, JobRow job, int upload, DataFormat format, InputStream data) {
        Target target = Target.of(registry.schema(), job);
        FieldUse use = new FieldUse(target, caller, permissions);
        RowSource source;
        RowReader reader;
        if (format == DataFormat.CSV) {
            CsvRows rows = new CsvRows(data);
            source = rows;
            reader = new CsvReading(target, columns(target, use, rows.columns()));
        } else {
            source = new JsonLines(data);
            reader = new JsonReading(target, use);
        }
        long rows = new Upload(reader, (lane, number, part) -> parts.insert(job.id(), upload, lane, number, part))
                .run(source, limits.mostRows());
        if (!jobs.endUpload(job.id(), upload, format, source.header(), rows)) {
            throw new BusinessException(
                    ErrorCode.INVALID_JOB_STATE, "The job was closed, cancelled or given other data meanwhile.");
        }
    }

    private static List<Column> columns(Target target, FieldUse use, List<String> header) {
        List<Column> columns = new Columns(target.schema(), target.type()).read(header);
        columns.stream().filter(column -> !column.isIgnored()).forEach(column -> use.require(column.field()));
        boolean keyed = target.key() == null
                || columns.stream().anyMatch(column -> target.key().equals(column.field()));
        if (!keyed) {
            throw new BusinessException(
                    ErrorCode.MISSING_ARGUMENT,
                    "The header has no column " + target.key().name() + ", by which records are found.");
        }
        return columns;
    }
}
