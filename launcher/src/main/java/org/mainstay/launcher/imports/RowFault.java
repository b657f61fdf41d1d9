package org.mainstay.launcher.imports;

/** A row cannot be imported as it stands; the message says why, and in which column. The other rows can. */
final class RowFault extends Exception {
    private static final long serialVersionUID = 1L;

    RowFault(String message) {
        super(message, null, false, false);
    }

    static RowFault in(String columns, String message) {
        return new RowFault(columns.isEmpty() ? message : "column " + columns + ": " + message);
    }
}
