package org.mainstay.launcher.exports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.mainstay.launcher.transfer.Kind;
import org.mainstay.launcher.transfer.KindField;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class XlsxRecordWriterTest {

    private static final List<KindField> FIELDS = Kind.of(json("""
            {"name": "accounts", "apiName": "Account", "fields": [
              {"name": "name", "apiName": "Name", "type": "text", "createable": true, "updateable": true},
              {"name": "revenue", "apiName": "Revenue", "type": "currency", "createable": true, "updateable": true},
              {"name": "active", "apiName": "Active", "type": "boolean", "createable": true, "updateable": true},
              {"name": "founded", "apiName": "Founded", "type": "date", "createable": true, "updateable": true},
              {"name": "seen", "apiName": "Seen", "type": "datetime", "createable": true, "updateable": true}]}
            """)).fields();

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObject named(String name) {
        return Json.createObjectBuilder().add("name", name).build();
    }

    private static Map<String, Document> sheets(int mostRows, JsonObject... records) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxRecordWriter writer = new XlsxRecordWriter(bytes, "Account", FIELDS, mostRows)) {
            for (JsonObject object : records) {
                writer.write(object);
            }
        }
        return documents(bytes.toByteArray());
    }

    /** Read by its directory, as spreadsheets do. */
    private static Map<String, Document> documents(byte[] workbook) throws Exception {
        Map<String, Document> documents = new HashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    documents.put(
                            entry.getName(),
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(in));
                }
            }
        }
        return documents;
    }

    /** The cells that have a value, by their places. */
    private static Map<String, String> cells(Document sheet) {
        Map<String, String> cells = new HashMap<>();
        NodeList all = sheet.getElementsByTagName("c");
        for (int i = 0; i < all.getLength(); i++) {
            Element cell = (Element) all.item(i);
            assertThat(cell.getElementsByTagName("f").getLength()).isZero();
            if (!cell.getTextContent().isEmpty()) {
                cells.put(cell.getAttribute("r"), cell.getTextContent());
            }
        }
        return cells;
    }

    @Test
    void values_keep_their_types_and_texts_are_no_formulas() throws Exception {
        Map<String, Document> workbook = sheets(
                100,
                json("""
                {"name": "=1+1", "revenue": 1234.50, "active": true, "founded": "2001-02-03",
                 "seen": "2026-11-28T12:00:00.000Z"}"""),
                json("{\"name\": \"Łódź <&> 東京 🚲\\u0001\", \"revenue\": null, \"founded\": \"1899-12-31\"}"));

        Map<String, String> cells = cells(workbook.get("xl/worksheets/sheet1.xml"));
        assertThat(cells)
                .containsEntry("A1", "name")
                .containsEntry("E1", "seen")
                .containsEntry("A2", "=1+1")
                .containsEntry("B2", "1234.50")
                .containsEntry("C2", "1")
                .containsEntry("D2", "36925.0")
                .containsEntry("E2", "46354.5")
                .containsEntry("D3", "1899-12-31")
                .doesNotContainKeys("B3", "C3", "E3");
        assertThat(cells.get("A3")).startsWith("Łódź <&> 東京 🚲");
    }

    @Test
    void what_does_not_fit_goes_on_in_the_next_sheet() throws Exception {
        Map<String, Document> workbook = sheets(3, named("a"), named("b"), named("c"), named("d"), named("e"));

        assertThat(cells(workbook.get("xl/worksheets/sheet1.xml")).values()).contains("name", "a", "b");
        assertThat(cells(workbook.get("xl/worksheets/sheet2.xml")).values()).contains("name", "c", "d");
        assertThat(cells(workbook.get("xl/worksheets/sheet3.xml")).values()).contains("name", "e");
    }

    @Test
    void a_text_that_no_cell_can_hold_is_cut_and_counted() throws IOException {
        XlsxRecordWriter writer = new XlsxRecordWriter(new ByteArrayOutputStream(), "Account", FIELDS);
        writer.write(named("x".repeat(XlsxRecordWriter.LONGEST_TEXT)));
        assertThat(writer.cut()).isZero();
        writer.write(named("x".repeat(XlsxRecordWriter.LONGEST_TEXT + 1)));
        assertThat(writer.cut()).isOne();
        writer.close();
    }
}
