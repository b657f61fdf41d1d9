package org.mainstay.launcher.imports;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mainstay.launcher.transfer.FormulaGuard;

/** Where a value comes from: the cells of a row, or always the same. */
sealed interface Source {

    /** A text, a JSON value that is meant as it stands, or null when there is nothing. */
    Object read(Row row) throws RowFault;

    /** The names of the columns it reads, for people. */
    default String columns() {
        return "";
    }

    private static String text(Row row, int column) {
        String cell = row.cells().get(column);
        return cell.isEmpty() ? null : cell;
    }

    /** One cell as it stands. */
    record Cell(int column, String columns) implements Source {
        @Override
        public Object read(Row row) {
            return text(row, column);
        }
    }

    /** One cell without the apostrophe that an export put before it. */
    record GuardedCell(int column, String columns) implements Source {
        @Override
        public Object read(Row row) {
            String cell = text(row, column);
            return cell == null ? null : FormulaGuard.unguard(cell);
        }
    }

    /** One cell, each of its texts standing for a value. An empty cell is nothing, unless the values name it. */
    record Translated(Cell cell, Map<String, JsonValue> values, JsonValue others) implements Source {
        @Override
        public Object read(Row row) throws RowFault {
            String text = row.cells().get(cell.column);
            JsonValue value = values.get(text);
            if (value != null) {
                return value;
            }
            if (text.isEmpty() || others != null) {
                return text.isEmpty() ? null : others;
            }
            throw new RowFault("the mapping has no value for '" + text + "'");
        }

        @Override
        public String columns() {
            return cell.columns;
        }
    }

    /** Whether a cell is that text. */
    record Equal(Cell cell, String text) implements Source {
        @Override
        public Object read(Row row) {
            return row.cells().get(cell.column).equals(text) ? JsonValue.TRUE : JsonValue.FALSE;
        }

        @Override
        public String columns() {
            return cell.columns;
        }
    }

    /** Several cells, those that are not empty, one behind the other. */
    record Joined(List<Cell> cells, String with) implements Source {
        @Override
        public Object read(Row row) {
            String text = cells.stream()
                    .map(cell -> row.cells().get(cell.column))
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(with));
            return text.isEmpty() ? null : text;
        }

        @Override
        public String columns() {
            return cells.stream().map(Cell::columns).collect(Collectors.joining(", "));
        }
    }

    /** The same for each row. */
    record Constant(JsonValue value) implements Source {
        @Override
        public Object read(Row row) {
            return value;
        }
    }
}
