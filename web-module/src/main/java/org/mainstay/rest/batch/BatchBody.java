package org.mainstay.rest.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.batch.Batch;
import org.mainstay.platform.batch.BatchOperation;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.json.JsonBody;
import org.mainstay.platform.json.JsonBody.Kind;
import org.mainstay.platform.json.JsonBody.Value;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.schema.Schema;
import org.mainstay.rest.error.PlacedException;

/**
 * Reads a batch: {@code {"atomic": true, "operations": [{"ref", "method", "path", "ifMatch", "body"}]}}. A batch that
 * is not of this form is refused as a whole; what its operations say is left to each of them.
 */
final class BatchBody {

    private static final Set<String> MEMBERS = Set.of("ref", "method", "path", "ifMatch", "body");

    private BatchBody() {}

    /** @throws BusinessException which names the place in the body */
    static Batch read(Schema schema, byte[] body) {
        Map<String, Value> members = JsonBody.read(body);
        refuseOthers("", members, Set.of("atomic", "operations"));
        boolean atomic = require("", members, "atomic", Kind.BOOLEAN).text().equals("true");
        List<Value> operations = require("", members, "operations", Kind.ARRAY).items();
        Batch.checkSize(operations.size());
        OperationReader reader = new OperationReader(schema);
        List<BatchOperation> read = new ArrayList<>(operations.size());
        for (int i = 0; i < operations.size(); i++) {
            read.add(reader.read(sent("/operations/" + i, operations.get(i))));
        }
        return new Batch(read, atomic ? Atomicity.ALL_OR_NONE : Atomicity.EACH_BY_ITSELF);
    }

    private static OperationReader.Sent sent(String place, Value operation) {
        if (operation.kind() != Kind.OBJECT) {
            throw refused(place, null, ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD, "An operation is a JSON object.");
        }
        Map<String, Value> members = operation.members();
        refuseOthers(place, members, MEMBERS);
        String ref = text(place, members, "ref");
        if (ref != null && !ResultReference.isName(ref)) {
            throw refused(
                    place,
                    "ref",
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    "A ref has 1 to 64 letters, digits, hyphens and underscores.");
        }
        Value body = members.containsKey("body") ? require(place, members, "body", Kind.OBJECT) : null;
        return new OperationReader.Sent(
                ref,
                require(place, members, "method", Kind.STRING).text(),
                require(place, members, "path", Kind.STRING).text(),
                text(place, members, "ifMatch"),
                body == null ? null : body.members());
    }

    private static String text(String place, Map<String, Value> members, String name) {
        return members.containsKey(name)
                ? require(place, members, name, Kind.STRING).text()
                : null;
    }

    private static Value require(String place, Map<String, Value> members, String name, Kind kind) {
        Value value = members.get(name);
        if (value == null) {
            throw refused(place, name, ErrorCode.MISSING_ARGUMENT, "The member " + name + " is missing.");
        }
        if (value.kind() != kind) {
            String expected = kind.name().toLowerCase(Locale.ROOT);
            throw refused(
                    place,
                    name,
                    ErrorCode.INVALID_TYPE_ON_FIELD_IN_RECORD,
                    "The member " + name + " is not a JSON " + expected + ".");
        }
        return value;
    }

    private static void refuseOthers(String place, Map<String, Value> members, Set<String> known) {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
                throw refused(place, shown, ErrorCode.INVALID_FIELD, "There is no member '" + shown + "' here.");
            }
        }
    }

    private static BusinessException refused(String place, String member, ErrorCode code, String message) {
        return new PlacedException(place, BusinessException.of(List.of(new Problem(code, member, message))));
    }
}
