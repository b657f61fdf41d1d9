package org.mainstay.integration.bulk;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number its place among the rows, from 1
 * @param cells in the order of the header; a line of JSON is one cell
 */
record DataRow(long number, List<String> cells) {}
