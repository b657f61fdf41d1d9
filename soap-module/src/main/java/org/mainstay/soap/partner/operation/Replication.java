package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordReplication;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.soap.partner.fault.FaultException;
import org.mainstay.soap.partner.fault.PartnerFault;
import org.mainstay.soap.partner.record.ApiNames;

/** What getUpdated and getDeleted do alike. */
@Dependent
public class Replication {

    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final Registry registry;
    private final RecordReplication records;

    @Inject
    public Replication(Registry registry, RecordReplication records) {
        this.registry = registry;
        this.records = records;
    }

    record Span(RecordType type, Instant from, Instant before) {}

    RecordReplication records() {
        return records;
    }

    Span span(Call call) {
        return new Span(
                ApiNames.type(registry.schema(), call.arguments().required(0, "sObjectType")),
                moment(call.arguments().required(1, "startDate")),
                moment(call.arguments().required(2, "endDate")));
    }

    /** In whole seconds. */
    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw new FaultException(PartnerFault.unexpected(
                    "INVALID_REPLICATION_DATE", "Dates are moments such as 2026-01-31T10:00:00Z."));
        }
    }

    RecordReplication.Changes ask(Supplier<RecordReplication.Changes> question) {
        try {
            return question.get();
        } catch (BusinessException e) {
            String code = e.code() == ErrorCode.INVALID_PARAMETER
                    ? "INVALID_REPLICATION_DATE"
                    : e.code() == ErrorCode.LIMIT_EXCEEDED ? "EXCEEDED_ID_LIMIT" : null;
            throw code == null ? e : new FaultException(PartnerFault.unexpected(code, e.getMessage()));
        }
    }

    static String text(Instant moment) {
        return MOMENT.format(moment);
    }
}
