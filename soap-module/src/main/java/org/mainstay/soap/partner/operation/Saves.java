package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.soap.partner.fault.StatusCodes;
import org.mainstay.soap.partner.message.Element;
import org.mainstay.soap.partner.record.RecordElements;
import org.mainstay.soap.partner.record.RecordSaves;
import org.mainstay.soap.partner.record.SentRecord;
import org.mainstay.soap.partner.shape.Result;

/** What create, update, upsert, delete and undelete do alike. */
@Dependent
public class Saves {

    /** Kinds may alternate so often in one call. */
    private static final int MOST_CHUNKS = 10;

    private final Registry registry;
    private final RecordSaves saves;

    @Inject
    public Saves(Registry registry, RecordSaves saves) {
        this.registry = registry;
        this.saves = saves;
    }

    /** The records of a call, from that place on. */
    List<SentRecord> records(Call call, int place) {
        List<Element> elements = call.arguments().elements(place, "sObjects");
        if (elements.size() > SaveRequest.MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "A call has at most " + SaveRequest.MOST + " records, not " + elements.size() + ".");
        }
        RecordElements reader =
                new RecordElements(registry.schema(), call.headers().truncate());
        List<SentRecord> records = elements.stream().map(reader::read).toList();
        refuseManyChunks(records);
        return records;
    }

    private static void refuseManyChunks(List<SentRecord> records) {
        int chunks = 0;
        RecordType last = null;
        for (SentRecord record : records) {
            if (record.type() != null && record.type() != last) {
                chunks++;
                last = record.type();
            }
        }
        if (chunks > MOST_CHUNKS) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "Records of one kind stand together: a call has at most " + MOST_CHUNKS + " runs of them.");
        }
    }

    /** @param type of the results */
    List<Result> save(String type, List<RecordSaves.Work> works, boolean allOrNone) {
        List<SaveResult> saved = saves.save(works, allOrNone);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            results.add(result(type, works.get(i), saved.get(i)));
        }
        return results;
    }

    /** @param saved null when it was given up because another one was refused */
    private static Result result(String type, RecordSaves.Work work, SaveResult saved) {
        SentRecord sent = work.sent();
        boolean success = saved != null && saved.problems().isEmpty();
        Result result = Result.of(type)
                .with("success", success)
                .with("created", success && saved.outcome() == Outcome.CREATED)
                .with("id", success && saved.record() != null ? UserInfo.id(saved.record()) : id(sent));
        return success
                ? result
                : result.with(
                        "errors",
                        saved == null
                                ? StatusCodes.rolledBack()
                                : StatusCodes.errors(
                                        sent.type(), saved.problems(), StatusCodes.failed(work.operation())));
    }

    private static String id(SentRecord sent) {
        return sent.type() == null || sent.key() == null
                ? null
                : sent.type().id(sent.key()).toString();
    }

    /** The records with those ids; what is no id is a problem of its own. */
    List<SentRecord> named(Call call) {
        List<String> ids = call.arguments().texts(0, "ids");
        return ids.stream().map(this::named).toList();
    }

    SentRecord named(String id) {
        return SentRecord.named(registry.schema(), id);
    }
}
