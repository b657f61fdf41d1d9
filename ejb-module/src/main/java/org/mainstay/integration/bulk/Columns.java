package org.mainstay.integration.bulk;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;

/**
 * What the names in a header stand for: fields by their REST or API names in any case, related records by an external id
 * as in {@code account.externalId}.
 */
final class Columns {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int LONGEST_SHOWN = 60;

    /** How names of columns begin that are no fields, such as those that tell why a row failed. */
    static final String IGNORED = "_";

    private final Schema schema;
    private final RecordType type;

    Columns(Schema schema, RecordType type) {
        this.schema = schema;
        this.type = type;
    }

    /** @throws BusinessException INVALID_FIELD, which names each column that is wrong */
    List<Column> read(List<String> header) {
        List<Column> columns = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<Field> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String place = "Column " + (i + 1) + " ('" + shortened(header.get(i)) + "')";
            if (header.get(i).startsWith(IGNORED)) {
                columns.add(Column.IGNORED);
                continue;
            }
            Column column = read(header.get(i).strip());
            if (column == null) {
                problems.add(Problem.of(ErrorCode.INVALID_FIELD, place + " is no field of " + type.apiName() + "."));
            } else if (!seen.add(column.field())) {
                problems.add(Problem.of(ErrorCode.INVALID_FIELD, place + " gives a field that another column gives."));
            }
            columns.add(column);
        }
        refuse(problems);
        return columns;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            String more = problems.size() == 1 ? "" : " There are " + (problems.size() - 1) + " more such columns.";
            throw new BusinessException(problems.get(0).code(), problems.get(0).message() + more);
        }
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
    }

    /** Null when the name stands for nothing. */
    private Column read(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            Field field = field(type, name);
            return field == null ? null : new Column(field, null);
        }
        String relation = name.substring(0, dot);
        String key = name.substring(dot + 1);
        for (Field reference : type.references()) {
            if (relation.equalsIgnoreCase(reference.relation().name())) {
                for (RecordType target : schema.targets(reference)) {
                    Field external = field(target, key);
                    if (external != null && external.is(Trait.EXTERNAL_ID)) {
                        return new Column(reference, external.name());
                    }
                }
            }
        }
        return null;
    }

    private static Field field(RecordType of, String name) {
        Field field = of.find(name);
        if (field == null) {
            field = of.findByApiName(name);
        }
        return field != null
                ? field
                : of.fields().stream()
                        .filter(f -> f.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(null);
    }

    /** The names as they are kept. */
    static String header(List<String> names) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        names.forEach(array::add);
        return array.build().toString();
    }

    static List<String> header(String kept) {
        try (JsonReader reader = JSON.createReader(new StringReader(kept))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
