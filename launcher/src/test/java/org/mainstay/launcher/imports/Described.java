package org.mainstay.launcher.imports;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.mainstay.launcher.transfer.Kind;

/** A kind of record as the server describes one, with a field of each sort. */
final class Described {
    private static final String SYSTEM = "'required': false, 'defaulted': false, ";

    private Described() {}

    static Kind account() {
        return of("{'name': 'accounts', 'apiName': 'Account', 'fields': ["
                + field("id", "id", SYSTEM, false)
                + field("name", "text", "'length': 10, 'required': true, ", true)
                + field(
                        "type",
                        "picklist",
                        "'length': 255, 'picklist': {'values': ['A', 'B'], 'restricted': true}, ",
                        true)
                + field("annualRevenue", "currency", "'precision': 18, 'scale': 2, ", true)
                + field("numberOfEmployees", "integer", "'precision': 8, 'scale': 0, ", true)
                + field("isPersonAccount", "boolean", "", true)
                + field("foundedOn", "date", "", true)
                + field("version", "integer", "", false)
                + field("parentId", "reference", "'relation': {'kind': 'accounts', 'name': 'parent'}, ", true)
                + field("externalId", "text", "'length': 255, ", true).replaceAll(", $", "")
                + "]}");
    }

    private static String field(String name, String type, String more, boolean writable) {
        return "{'name': '" + name + "', 'apiName': '" + Character.toUpperCase(name.charAt(0)) + name.substring(1)
                + "', 'type': '" + type + "', " + more + "'createable': " + writable + ", 'updateable': " + writable
                + "}, ";
    }

    private static Kind of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            return Kind.of(reader.readObject());
        }
    }
}
