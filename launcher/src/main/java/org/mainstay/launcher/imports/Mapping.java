package org.mainstay.launcher.imports;

import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.launcher.transfer.Kind;

/**
 * How rows become records of a kind.
 *
 * @param externalId says which record a row is; null when the id alone does
 * @param id says it where there is no external id; null when the external id alone does
 * @param only which rows are meant at all
 */
record Mapping(Kind kind, Source externalId, Source id, Condition only, List<MappedField> fields) {
    /** In bytes. No record has as much text. */
    private static final long LARGEST_ROW = 2_000_000;

    boolean concerns(Row row) {
        return only.holds(row);
    }

    MappedRecord map(Row row) throws RowFault {
        String named = key(externalId, row);
        String known = named == null ? key(id, row) : null;
        if (named == null && known == null) {
            throw RowFault.in((externalId == null ? id : externalId).columns(), "says not which record it is");
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (MappedField field : fields) {
            JsonValue value = field.value(row);
            if (value != null) {
                members.put(field.member(), value);
            }
        }
        MappedRecord record = new MappedRecord(row, named == null, named == null ? known : named, members);
        if (record.size() > LARGEST_ROW) {
            throw new RowFault("is too large: its values take " + record.size() + " bytes, and at most " + LARGEST_ROW
                    + " are possible");
        }
        return record;
    }

    private static String key(Source source, Row row) throws RowFault {
        return source != null && source.read(row) instanceof String text ? text : null;
    }

    /** Whether a record may name another of the same kind by its external id: then the order of rows matters. */
    boolean refersToItself() {
        return fields.stream().anyMatch(this::isOfSameKind);
    }

    boolean isOfSameKind(MappedField field) {
        return field.isByExternalId() && field.field().targets().contains(kind.path());
    }
}
