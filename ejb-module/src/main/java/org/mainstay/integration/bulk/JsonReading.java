package org.mainstay.integration.bulk;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.json.JsonBody;
import org.mainstay.platform.json.JsonBody.Kind;
import org.mainstay.platform.json.JsonBody.Value;
import org.mainstay.platform.json.RecordBody;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordInput;
import org.mainstay.platform.schema.ValueReader;

/** Lines of JSON: an absent member leaves its field alone, null clears it. */
final class JsonReading implements RowReader {

    private static final String ID = "id";

    private final Target target;
    private final FieldUse use;
    private final ValueReader values;
    private final Map<String, Field> known = new HashMap<>();

    /** @param use what fields may be given, or null when that was checked before */
    JsonReading(Target target, FieldUse use) {
        this.target = target;
        this.use = use;
        this.values = new ValueReader(target.schema());
    }

    private static Map<String, Value> members(DataRow row) {
        return JsonBody.read(row.cells().get(0).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Draft read(DataRow row) {
        try {
            Map<String, Value> members = new HashMap<>(members(row));
            Value id =
                    target.operation() == BulkOperation.INSERT || target.matchBy() != null ? null : members.remove(ID);
            return target.draft(
                    row.number(),
                    id == null ? null : id.text(),
                    RecordBody.read(target.schema(), target.type(), members, (text, externalId) -> text));
        } catch (BusinessException e) {
            return Target.refused(row.number(), e.asProblems());
        }
    }

    @Override
    public boolean refersToOwnKind(DataRow row) {
        return members(row).entrySet().stream()
                .anyMatch(
                        member -> member.getValue().kind() != Kind.NULL && target.isOfOwnKind(field(member.getKey())));
    }

    @Override
    public Object check(DataRow row) {
        Map<String, Value> members = members(row);
        members.keySet().forEach(this::field);
        Field key = target.key();
        Value named = key == null ? null : members.get(key.name());
        if (named == null || named.text() == null) {
            return null;
        }
        try {
            return values.read(target.type(), key, named.text());
        } catch (BusinessException e) {
            return named.text(); // its row will fail by itself
        }
    }

    private Field field(String name) {
        Field field = known.get(name);
        if (field == null) {
            RecordInput input = new RecordInput(target.schema(), target.type());
            field = input.begin(name);
            if (field == null) {
                throw new BusinessException(
                        ErrorCode.INVALID_FIELD, input.problems().get(0).message());
            }
            use.require(field);
            known.put(name, field);
        }
        return field;
    }
}
