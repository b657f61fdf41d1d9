package org.mainstay.launcher.imports;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * What is to be imported and how.
 *
 * @param file the CSV file, packed by gzip or not; {@code -} is standard input
 * @param object the kind of record, or null when the mapping names it
 * @param mapping the mapping file, or null when the columns are named like fields
 * @param failures where failed rows go, or null
 * @param dryRun whether nothing is to be written
 * @param raw whether cells are taken as they stand also without a mapping
 * @param terminal whether a person is looking on
 * @param log where progress and failures are told
 */
public record ImportRequest(
        Path file,
        String object,
        Path mapping,
        Path failures,
        boolean dryRun,
        boolean raw,
        char delimiter,
        Charset encoding,
        boolean terminal,
        PrintWriter log) {}
