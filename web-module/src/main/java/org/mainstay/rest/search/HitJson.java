package org.mainstay.rest.search;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.mainstay.platform.json.JsonDocument;
import org.mainstay.platform.search.Hit;

/** Writes what was found as JSON. */
final class HitJson {

    private HitJson() {}

    static byte[] write(List<Hit> hits) {
        return JsonDocument.write(4_096, json -> {
            json.writeStartObject().writeStartArray("items");
            hits.forEach(hit -> write(json, hit));
            json.writeEnd().writeEnd();
        });
    }

    private static void write(JsonGenerator json, Hit hit) {
        json.writeStartObject()
                .write("object", hit.type().path())
                .write("id", hit.type().id(hit.key()).toString());
        if (hit.name() == null) {
            json.writeNull("name");
        } else {
            json.write("name", hit.name());
        }
        json.writeStartArray("highlights");
        for (Hit.Highlight highlight : hit.highlights()) {
            json.writeStartObject()
                    .write("field", highlight.field().name())
                    .write("text", highlight.text())
                    .writeStartArray("ranges");
            for (Hit.Range range : highlight.ranges()) {
                json.writeStartArray().write(range.start()).write(range.end()).writeEnd();
            }
            json.writeEnd().writeEnd();
        }
        json.writeEnd().writeEnd();
    }
}
