package org.mainstay.integration.bulk;

/** Makes of rows what the engine takes. Values are read by the rules of all protocols. */
interface RowReader {

    Draft read(DataRow row);

    /** Whether the row refers to a record of its own kind. */
    boolean refersToOwnKind(DataRow row);

    /**
     * Checks the form of a row, at its arrival.
     *
     * @return what rows of the same record have in common, or null
     * @throws org.mainstay.platform.error.BusinessException when no such row can be
     */
    Object check(DataRow row);
}
