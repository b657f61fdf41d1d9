package org.mainstay.soap.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mainstay.platform.edge.ThrownErrors;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.idempotency.Answer;
import org.mainstay.platform.idempotency.IdempotencyApi;
import org.mainstay.platform.idempotency.IdempotentRequest;
import org.mainstay.platform.security.RequestInfo;
import org.mainstay.soap.fault.Refusals;
import org.mainstay.soap.fault.ThrownFaults;
import org.mainstay.soap.request.SoapCall;
import org.mainstay.soap.v1.contract.Refusal;

/** Carries out operations: once for each key when there is one, and what is thrown leaves as a typed fault. */
@ApplicationScoped
public class Answers {

    private static final int DONE = 200;
    private static final int REFUSED = 500;

    private IdempotencyApi idempotency;
    private SoapCall call;
    private RequestInfo info;

    protected Answers() {}

    @Inject
    public Answers(IdempotencyApi idempotency, SoapCall call, RequestInfo info) {
        this.idempotency = idempotency;
        this.call = call;
        this.info = info;
    }

    /** An answer that is made anew at each call. */
    public <T> T read(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException thrown) {
            throw fault(thrown);
        }
    }

    /** An answer that is made once. */
    public <T> T write(Object request, Class<T> kind, Supplier<T> work) {
        return read(() -> once(request, new byte[0], kind, work));
    }

    /**
     * Does the work, or repeats what it gave for the same key.
     *
     * @param beside what the request consists of beyond its XML
     */
    public <T> T once(Object request, byte[] beside, Class<T> kind, Supplier<T> work) {
        if (call.idempotencyKey() == null) {
            return work.get();
        }
        IdempotentRequest keyed = new IdempotentRequest(call.idempotencyKey(), MessageXml.fingerprint(request, beside));
        Answer answer = idempotency.once(
                keyed,
                () -> new Answer(DONE, Map.of(), MessageXml.write(work.get())),
                refused -> new Answer(REFUSED, Map.of(), MessageXml.write(refusal(refused))));
        if (answer.replayed()) {
            call.isReplayed();
        }
        if (answer.status() == DONE) {
            return MessageXml.read(answer.body(), kind);
        }
        throw fault(MessageXml.read(answer.body(), Refusal.class));
    }

    private SOAPFaultException fault(RuntimeException thrown) {
        if (thrown instanceof SOAPFaultException made) {
            return made;
        }
        // the filter lets nobody pass who is not logged in
        BusinessException error = ThrownErrors.translate(thrown, true, info.requestId(), t -> Optional.empty());
        return fault(refusal(error));
    }

    private SOAPFaultException fault(Refusal refusal) {
        call.isRefused(Refusals.status(refusal));
        return ThrownFaults.of(refusal, call.version());
    }

    private Refusal refusal(BusinessException error) {
        return Refusals.of(error, info.requestId());
    }
}
