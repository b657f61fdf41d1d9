package org.mainstay.integration.bulk;

import java.io.IOException;

/** Writes what became of rows. */
interface ResultWriter {

    /** @param sent the row of a failure, or null when there is none */
    void write(RowResult result, DataRow sent) throws IOException;

    void flush() throws IOException;
}
