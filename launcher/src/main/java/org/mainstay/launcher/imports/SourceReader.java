package org.mainstay.launcher.imports;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.launcher.transfer.TransferFailedException;

/** Reads sources and conditions of a mapping file, and looks up the columns they name. */
final class SourceReader {
    /** What a source in braces may consist of. */
    static final List<String> MEMBERS = List.of("from", "values", "equals", "join", "with", "value");

    private final Columns columns;

    SourceReader(Columns columns) {
        this.columns = columns;
    }

    /** A source that is not in braces: the name of a column. */
    Source column(Spec spec, JsonValue name) throws TransferFailedException {
        if (name instanceof JsonString text) {
            return cell(spec, text.getString());
        }
        throw spec.fault("a source is the name of a column in quotes, or in braces");
    }

    /** A source in braces. */
    Source source(Spec spec) throws TransferFailedException {
        List<String> given =
                List.of("from", "join", "value").stream().filter(spec::has).toList();
        if (given.size() != 1) {
            throw spec.fault("exactly one of from, join and value says where the value comes from");
        }
        return switch (given.get(0)) {
            case "from" -> from(spec);
            case "join" -> joined(spec);
            default -> constant(spec);
        };
    }

    private Source from(Spec spec) throws TransferFailedException {
        refuse(spec, "with");
        Source.Cell cell = cell(spec, spec.text("from"));
        if (spec.has("values") && spec.has("equals")) {
            throw spec.fault("'values' and 'equals' exclude each other");
        } else if (spec.has("equals")) {
            return new Source.Equal(cell, spec.text("equals"));
        } else if (spec.has("values")) {
            Map<String, JsonValue> values = new HashMap<>(spec.object("values").members());
            return new Source.Translated(cell, values, spec.value("else"));
        }
        return cell;
    }

    private Source joined(Spec spec) throws TransferFailedException {
        refuse(spec, "values", "equals");
        List<Source.Cell> cells = new ArrayList<>();
        for (String name : spec.texts("join")) {
            cells.add(cell(spec, name));
        }
        return new Source.Joined(cells, spec.has("with") ? spec.text("with") : " ");
    }

    private static Source constant(Spec spec) throws TransferFailedException {
        refuse(spec, "with", "values", "equals");
        return new Source.Constant(spec.value("value"));
    }

    private static void refuse(Spec spec, String... members) throws TransferFailedException {
        for (String member : members) {
            if (spec.has(member)) {
                throw spec.fault("'" + member + "' has no meaning here");
            }
        }
    }

    /** A column that is not empty, or an object of columns and what is in them. */
    Condition condition(Spec spec, String name) throws TransferFailedException {
        if (!spec.has(name)) {
            return Condition.ALWAYS;
        }
        if (spec.value(name) instanceof JsonString column) {
            return new Condition(List.of(new Condition.Test(position(spec, column.getString()), Set.of(""), true)));
        }
        Spec tests = spec.object(name);
        List<Condition.Test> all = new ArrayList<>();
        for (String column : tests.members().keySet()) {
            all.add(test(tests, column));
        }
        return new Condition(all);
    }

    private Condition.Test test(Spec tests, String column) throws TransferFailedException {
        int position = position(tests, column);
        if (tests.value(column).getValueType() == JsonValue.ValueType.OBJECT) {
            Spec negated = tests.object(column);
            negated.allow(List.of("not"));
            return new Condition.Test(position, texts(negated, "not"), true);
        }
        return new Condition.Test(position, texts(tests, column), false);
    }

    private static Set<String> texts(Spec spec, String name) throws TransferFailedException {
        return spec.has(name) ? new HashSet<>(spec.texts(name)) : Set.of("");
    }

    private Source.Cell cell(Spec spec, String name) throws TransferFailedException {
        if (name == null) {
            throw spec.fault("a column is named by a text");
        }
        return new Source.Cell(position(spec, name), name);
    }

    private int position(Spec spec, String name) throws TransferFailedException {
        int position = columns.position(name);
        if (position < 0) {
            throw spec.fault("the file has no column '" + name + "'; it has " + String.join(", ", columns.names()));
        }
        return position;
    }
}
