package org.mainstay.launcher.imports;

import org.mainstay.launcher.transfer.TransferFailedException;

/** Hands out rows, one after the other. */
interface RowSource {

    void forEach(Action action) throws TransferFailedException;

    /** What is done with a row. */
    interface Action {
        void on(Row row) throws TransferFailedException;
    }
}
