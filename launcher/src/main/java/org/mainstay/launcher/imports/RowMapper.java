package org.mainstay.launcher.imports;

import org.mainstay.launcher.transfer.TransferFailedException;

/** Makes records of rows; what cannot become one is counted as failed or left out. */
final class RowMapper {
    private final Columns columns;
    private final Mapping mapping;
    private final Outcomes outcomes;

    RowMapper(Columns columns, Mapping mapping, Outcomes outcomes) {
        this.columns = columns;
        this.mapping = mapping;
        this.outcomes = outcomes;
    }

    /** The record that the row stands for; null when it stands for none. */
    MappedRecord map(Row row) throws TransferFailedException {
        try {
            columns.check(row);
            if (mapping.concerns(row)) {
                return mapping.map(row);
            }
            outcomes.leaveOut();
        } catch (RowFault fault) {
            outcomes.fail(row, fault.getMessage());
        }
        return null;
    }
}
