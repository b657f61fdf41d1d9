package org.mainstay.rest.request;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** The query parameters of a request, each known and at most once: a misspelt one is an error, not silence. */
public final class QueryParameters {

    private final MultivaluedMap<String, String> given;

    /** @throws BusinessException INVALID_PARAMETER */
    public QueryParameters(MultivaluedMap<String, String> given, String... known) {
        this.given = given;
        Set<String> names = Set.of(known);
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw invalid("There is no parameter '" + name + "' here; known are " + List.of(known) + ".");
            }
            if (values.size() > 1) {
                throw invalid("The parameter " + name + " is given " + values.size() + " times.");
            }
        });
    }

    /** The value, or null. */
    public String text(String name) {
        return given.getFirst(name);
    }

    public boolean flag(String name) {
        String value = text(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw invalid(name + " is true or false.");
        }
        return true;
    }

    /** The number, or null. */
    public Integer number(String name) {
        try {
            return text(name) == null ? null : Integer.valueOf(text(name));
        } catch (NumberFormatException e) {
            throw invalid(name + " is a whole number.");
        }
    }

    /** The number, or the greatest there is when none is given. */
    public long longNumber(String name) {
        try {
            return text(name) == null ? Long.MAX_VALUE : Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw invalid(name + " is a whole number.");
        }
    }

    private static BusinessException invalid(String message) {
        return new BusinessException(ErrorCode.INVALID_PARAMETER, message);
    }
}
