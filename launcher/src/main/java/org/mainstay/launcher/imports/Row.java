package org.mainstay.launcher.imports;

import java.util.List;

/**
 * A row of the file.
 *
 * @param number 1 for the first one below the header
 * @param line where it starts in the file, 1 for the first
 * @param cells what stands in it, from left to right; there may be more or fewer than columns
 */
record Row(long number, long line, List<String> cells) {

    /** How people are told where a fault is. */
    String place() {
        return "row " + number + " (line " + line + ")";
    }
}
