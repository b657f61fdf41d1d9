package org.mainstay.launcher.exports;

/** How exported records are written; the names are those of the command line. */
public enum ExportFormat {
    csv,
    ndjson,
    xlsx
}
