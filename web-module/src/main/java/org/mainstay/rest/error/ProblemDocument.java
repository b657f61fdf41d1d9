package org.mainstay.rest.error;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;

/** Writes problem documents. What it says comes from the error's code and message; a cause never shows. */
public final class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Whoever makes more mistakes at once finds the others when these are mended. */
    private static final int MOST_ERRORS = 100;

    private static final JsonGeneratorFactory JSON = JsonProvider.provider().createGeneratorFactory(Map.of());

    private ProblemDocument() {}

    /** The HTTP status of an error. */
    public static int status(ErrorCode code) {
        return switch (code.kind()) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case INVALID -> 422;
            case FAILED_DEPENDENCY -> 424;
            case HEADERS_TOO_LARGE -> 431;
            case INTERNAL -> 500;
            case BUSY -> 503;
        };
    }

    /**
     * @param instance path of the request
     * @param traceId id of the request, which the log has too
     */
    public static byte[] write(BusinessException error, String instance, String traceId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(json, error, instance, traceId);
        }
        return bytes.toByteArray();
    }

    /** The same where a value may stand in a larger document. */
    public static void write(JsonGenerator json, BusinessException error, String instance, String traceId) {
        ErrorCode code = error.code();
        json.writeStartObject()
                .write("type", "/docs/problems/" + code.name())
                .write("title", code.title())
                .write("status", status(code))
                .write("detail", error.getMessage())
                .write("instance", instance)
                .write("code", code.name())
                .write("traceId", traceId);
        errors(json, error.problems(), error instanceof PlacedException placed ? placed.place() : "");
        json.writeEnd();
    }

    private static void errors(JsonGenerator json, List<Problem> problems, String place) {
        if (!problems.isEmpty()) {
            json.writeStartArray("errors");
            for (Problem problem : problems.subList(0, Math.min(problems.size(), MOST_ERRORS))) {
                json.writeStartObject();
                String pointer = place + member(problem.field());
                if (!pointer.isEmpty()) {
                    json.write("pointer", pointer);
                }
                json.write("code", problem.code().name())
                        .write("message", problem.message())
                        .writeEnd();
            }
            json.writeEnd();
        }
    }

    private static String member(String field) {
        return field == null ? "" : "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
