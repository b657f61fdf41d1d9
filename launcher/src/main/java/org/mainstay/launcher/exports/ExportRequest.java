package org.mainstay.launcher.exports;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be exported and how.
 *
 * @param fields names of fields, none for all
 * @param filter in RSQL, or null for all records
 * @param out null for standard output
 * @param raw whether texts that look like formulas stay as they are
 */
public record ExportRequest(
        String object, List<String> fields, String filter, ExportFormat format, Path out, boolean raw) {
    public ExportRequest {
        fields = List.copyOf(fields);
    }
}
