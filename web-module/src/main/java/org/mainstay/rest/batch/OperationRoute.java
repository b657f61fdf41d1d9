package org.mainstay.rest.batch;

import java.util.Arrays;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** What can be asked for in a batch: by which method, at which address, with what beside it. */
enum OperationRoute {
    CREATE("POST", "/{kind}", true, false),
    CHANGE("PATCH", "/{kind}/{id}", true, true),
    DELETE("DELETE", "/{kind}/{id}", false, true),
    UPSERT("PUT", "/{kind}/by-external-id/{externalId}", true, false),
    RESTORE("POST", "/{kind}/{id}/restore", false, false);

    private final String method;
    private final String template;
    private final boolean body;
    private final boolean ifMatch;

    OperationRoute(String method, String template, boolean body, boolean ifMatch) {
        this.method = method;
        this.template = template;
        this.body = body;
        this.ifMatch = ifMatch;
    }

    /** @throws BusinessException NO_SUCH_RESOURCE or METHOD_NOT_ALLOWED */
    static OperationRoute of(String method, OperationAddress address) {
        String template = address.template();
        if (Arrays.stream(values()).noneMatch(r -> r.template.equals(template))) {
            throw new BusinessException(
                    ErrorCode.NO_SUCH_RESOURCE,
                    "No operation of a batch has this path; it begins with a kind, as in /accounts.");
        }
        return Arrays.stream(values())
                .filter(r -> r.template.equals(template) && r.method.equals(method))
                .findFirst()
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.METHOD_NOT_ALLOWED,
                        method.equals("GET")
                                ? "A batch only writes; send a GET by itself."
                                : "In a batch, " + template + " does not take this method."));
    }

    /** The query parameters that it takes. */
    String[] parameters() {
        return switch (this) {
            case DELETE -> new String[] {"purge"};
            case UPSERT -> new String[] {"field"};
            default -> new String[0];
        };
    }

    /** Refuses what would be ignored, and what is missing. */
    void check(boolean bodyGiven, boolean ifMatchGiven) {
        if (body && !bodyGiven) {
            throw new BusinessException(ErrorCode.MISSING_ARGUMENT, method + " " + template + " needs a body.");
        }
        if (bodyGiven && !body || ifMatchGiven && !ifMatch) {
            throw new BusinessException(
                    ErrorCode.INVALID_FIELD,
                    method + " " + template + " takes no " + (bodyGiven && !body ? "body." : "ifMatch."));
        }
    }
}
