package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.MergeRequest;
import org.mainstay.platform.record.RecordMerges;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.soap.partner.fault.StatusCodes;
import org.mainstay.soap.partner.message.Element;
import org.mainstay.soap.partner.record.RecordElements;
import org.mainstay.soap.partner.record.SentRecord;
import org.mainstay.soap.partner.shape.Result;

/** Merges records into others: each request is carried out or refused by itself. */
@ApplicationScoped
public class Merge implements PartnerOperation {

    private Registry registry;
    private RecordMerges merges;

    protected Merge() {}

    @Inject
    public Merge(Registry registry, RecordMerges merges) {
        this.registry = registry;
        this.merges = merges;
    }

    @Override
    public String name() {
        return "merge";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        List<Element> requests = call.arguments().elements(0, "request");
        if (requests.size() > SaveRequest.MOST) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED, "A call has at most " + SaveRequest.MOST + " requests.");
        }
        return requests.stream().map(request -> merge(request, call)).toList();
    }

    private Result merge(Element request, Call call) {
        Optional<Element> element = request.child("masterRecord");
        SentRecord master = element.map(
                        new RecordElements(registry.schema(), call.headers().truncate())::read)
                .orElse(null);
        RecordType type = master == null ? null : master.type();
        Result result = Result.of("MergeResult").with("success", false);
        if (master == null || master.key() == null) {
            String missing = "A merge names its masterRecord by an Id.";
            return result.with(
                    "errors", StatusCodes.errors(type, List.of(Problem.of(ErrorCode.MISSING_ARGUMENT, missing))));
        }
        result.with("id", type.id(master.key()).toString());
        if (!master.problems().isEmpty()) {
            return result.with("errors", StatusCodes.errors(type, master.problems()));
        }
        try {
            List<Long> others = request.all("recordToMergeIds")
                    .map(Element::value)
                    .filter(Objects::nonNull)
                    .map(id -> type.key(id.strip()))
                    .toList();
            merges.merge(new MergeRequest(type, master.key(), others, master.values(), null));
            return result.with("success", true)
                    .with(
                            "mergedRecordIds",
                            others.stream().map(key -> type.id(key).toString()).toList());
        } catch (BusinessException e) {
            return result.with("errors", StatusCodes.errors(type, e.asProblems(), "MERGE_FAILED"));
        }
    }
}
