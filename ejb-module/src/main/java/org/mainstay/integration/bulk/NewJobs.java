package org.mainstay.integration.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.mainstay.platform.database.StorageFailure;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.record.RecordKeys;
import org.mainstay.platform.record.RecordReader;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Permissions;

/** Makes the rows of new jobs, once it is clear that the caller may have them. */
@Dependent
class NewJobs {

    private final Registry registry;
    private final Permissions permissions;
    private final RecordKeys keys;
    private final QueryPlan plan;
    private final RecordReader reader;
    private final Clock clock;

    @Inject
    NewJobs(
            Registry registry,
            Permissions permissions,
            RecordKeys keys,
            QueryPlan plan,
            RecordReader reader,
            Clock clock) {
        this.registry = registry;
        this.permissions = permissions;
        this.keys = keys;
        this.plan = plan;
        this.reader = reader;
        this.clock = clock;
    }

    JobRow of(CallerContext caller, NewBulkJob asked) {
        if (asked.operation() == BulkOperation.QUERY) {
            return query(caller, asked);
        } else if (asked.operation() == BulkOperation.UNDO) {
            throw new BusinessException(ErrorCode.INVALID_PARAMETER, "A job is taken back by POST …/undo.");
        }
        RecordType type = type(asked.kind());
        String matchBy = null;
        if (asked.operation() == BulkOperation.UPSERT) {
            matchBy = type.externalId(
                            asked.externalIdField() == null ? RecordType.EXTERNAL_ID : asked.externalIdField())
                    .name();
        } else if (asked.externalIdField() != null) {
            throw new BusinessException(ErrorCode.INVALID_PARAMETER, "Only an upsert finds records by an external id.");
        }
        needed(asked.operation()).forEach(operation -> require(caller, operation, type));
        return row(caller, type.apiName(), asked, matchBy, JobState.OPEN, null, null);
    }

    private static List<Operation> needed(BulkOperation operation) {
        return switch (operation) {
            case INSERT -> List.of(Operation.CREATE);
            case UPDATE -> List.of(Operation.UPDATE);
            case UPSERT -> List.of(Operation.CREATE, Operation.UPDATE);
            default -> List.of(Operation.DELETE);
        };
    }

    private void require(CallerContext caller, Operation operation, RecordType type) {
        String what = operation.name().toLowerCase(Locale.ROOT) + " " + type.labelPlural();
        if (!type.offers(operation)) {
            throw new BusinessException(ErrorCode.UNSUPPORTED_OPERATION, "Nobody can " + what + ".");
        } else if (!permissions.may(caller, operation, type)) {
            throw new BusinessException(ErrorCode.INSUFFICIENT_ACCESS, caller.userName() + " may not " + what + ".");
        }
    }

    private JobRow query(CallerContext caller, NewBulkJob asked) {
        RecordType listed = asked.soql() == null ? type(asked.kind()) : null;
        String kept = QueryPlan.kept(asked);
        Query query = plan.read(caller, listed, kept, clock.instant());
        return row(caller, query.type().apiName(), asked, null, JobState.QUEUED, kept, count(caller, query));
    }

    /** Null when counting takes longer than a request may. */
    private Long count(CallerContext caller, Query query) {
        try {
            return Math.min(
                    reader.count(caller, query), query.limit() == Query.UNLIMITED ? Long.MAX_VALUE : query.limit());
        } catch (StorageFailure failure) {
            if (failure.reason() == StorageFailure.Reason.TIME_LIMIT) {
                return null;
            }
            throw failure;
        }
    }

    JobRow undo(CallerContext caller, JobRow job, long rows) {
        NewBulkJob asked = new NewBulkJob(job.kind(), BulkOperation.UNDO, null, job.format(), null, null);
        JobRow row = row(caller, job.kind(), asked, null, JobState.QUEUED, null, rows);
        return row.undoing(job.id());
    }

    private RecordType type(String kind) {
        if (kind == null) {
            throw new BusinessException(ErrorCode.MISSING_ARGUMENT, "The job names no kind of record.");
        }
        return registry.schema().types().stream()
                .filter(type -> type.path().equals(kind) || type.apiName().equalsIgnoreCase(kind))
                .findFirst()
                .orElseGet(() -> registry.schema().atPath(kind));
    }

    private JobRow row(
            CallerContext caller,
            String kind,
            NewBulkJob asked,
            String matchBy,
            JobState state,
            String query,
            Long rows) {
        return new JobRow(
                keys.next(),
                kind,
                asked.operation(),
                matchBy,
                asked.format(),
                state,
                caller.userId(),
                null,
                query,
                null,
                0,
                rows,
                null,
                null,
                null,
                null,
                false);
    }
}
