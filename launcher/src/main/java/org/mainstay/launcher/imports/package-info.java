/**
 * {@code mainstay import}: rows of a CSV file become records, by a mapping, in batches through the public API. Reading,
 * mapping and sending are apart: {@link org.mainstay.launcher.imports.CsvRows}, {@link
 * org.mainstay.launcher.imports.Mapping}, {@link org.mainstay.launcher.imports.Sender}.
 */
package org.mainstay.launcher.imports;
