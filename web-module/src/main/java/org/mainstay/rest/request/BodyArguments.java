package org.mainstay.rest.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.json.JsonBody;
import org.mainstay.platform.json.JsonBody.Kind;
import org.mainstay.platform.json.JsonBody.Value;

/**
 * The arguments of a business operation: members of the body's JSON object, where null means absent. They are asked for
 * by name first; what is wrong with them is told at once then.
 */
public final class BodyArguments {

    private static final int LONGEST_SHOWN = 100;

    private final Map<String, Value> members;
    private final Set<String> known = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private BodyArguments(Map<String, Value> members) {
        this.members = members;
    }

    /** @throws BusinessException MALFORMED_JSON */
    public static BodyArguments read(byte[] body) {
        return new BodyArguments(JsonBody.read(body));
    }

    /** The text of that name, or null. */
    public String text(String name) {
        Value value = value(name, Kind.STRING, "a text");
        return value == null ? null : value.text();
    }

    /** Whether the flag of that name is there and set. */
    public boolean flag(String name) {
        Value value = value(name, Kind.BOOLEAN, "true or false");
        return value != null && Boolean.parseBoolean(value.text());
    }

    private Value value(String name, Kind kind, String expected) {
        known.add(name);
        Value value = members.get(name);
        if (value == null || value.kind() == Kind.NULL) {
            return null;
        } else if (value.kind() != kind) {
            problems.add(new Problem(ErrorCode.INVALID_PARAMETER, name, name + " is " + expected + "."));
            return null;
        }
        return value;
    }

    /** @throws BusinessException INVALID_PARAMETER when a member is not of the type asked for, or was not asked for */
    public void refuseFaulty() {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
                problems.add(new Problem(ErrorCode.INVALID_PARAMETER, shown, "'" + shown + "' is not known here."));
            }
        }
        if (!problems.isEmpty()) {
            throw BusinessException.of(problems);
        }
    }
}
