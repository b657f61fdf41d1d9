package org.mainstay.launcher.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mainstay.launcher.transfer.TransferFailedException;

/** The columns of a file by the names in its header: each has a name, and no two the same. */
final class Columns {
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    private Columns(List<String> names) {
        this.names = List.copyOf(names);
    }

    static Columns of(String file, List<String> header) throws TransferFailedException {
        Columns columns = new Columns(header);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Integer first = columns.positions.putIfAbsent(header.get(i), i);
            if (header.get(i).isBlank()) {
                faults.add("column " + (i + 1) + " has no name");
            } else if (first != null) {
                faults.add("columns " + (first + 1) + " and " + (i + 1) + " are both named '" + header.get(i) + "'");
            }
        }
        if (!faults.isEmpty()) {
            throw new TransferFailedException(file + ": in the header " + String.join(", ", faults) + ".");
        }
        return columns;
    }

    List<String> names() {
        return names;
    }

    /** Where that column is, from 0 on; -1 when there is none. */
    int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** Refuses a row that has other columns than the header. */
    void check(Row row) throws RowFault {
        int cells = row.cells().size();
        if (cells != names.size()) {
            throw new RowFault("has " + cells + (cells == 1 ? " cell" : " cells") + ", and the header has "
                    + names.size() + "; is a separator or a quote missing?");
        }
    }
}
