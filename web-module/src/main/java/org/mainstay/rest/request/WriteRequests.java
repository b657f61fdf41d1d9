package org.mainstay.rest.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.function.Supplier;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.idempotency.Answer;
import org.mainstay.platform.idempotency.IdempotencyApi;
import org.mainstay.platform.idempotency.IdempotentRequest;
import org.mainstay.rest.error.ProblemDocument;

/** Carries out POST and PATCH requests, once for each {@code Idempotency-Key} when there is one. */
@ApplicationScoped
public class WriteRequests {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    private IdempotencyApi idempotency;

    @Inject
    private HttpServletRequest request;

    /** @param body what was sent; with method, path and precondition it makes the request what it is */
    public Response answer(byte[] body, Supplier<Answer> work) {
        String key = request.getHeader(KEY);
        if (key == null) {
            return response(work.get());
        }
        IdempotentRequest once = new IdempotentRequest(key, fingerprint(body));
        return response(idempotency.once(once, work, this::refusal));
    }

    private Answer refusal(BusinessException refused) {
        byte[] problem = ProblemDocument.write(refused, request.getRequestURI(), RequestId.of(request));
        return new Answer(
                ProblemDocument.status(refused.code()),
                Map.of(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE),
                problem);
    }

    private byte[] fingerprint(byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + " "
                    + request.getHeader(HttpHeaders.IF_MATCH) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** The answer as JAX-RS sends it. */
    public static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        if (answer.replayed()) {
            response.header(REPLAYED, "true");
        }
        if (answer.body().length > 0) {
            response.entity(answer.body());
        }
        return response.build();
    }
}
