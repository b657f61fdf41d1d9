package org.mainstay.bench.custom;

import java.io.IOException;

/** So many custom fields of the types that installations have most of, none indexed, and values of all of them. */
final class ManyFields {
    private static final int KINDS = 10;

    private final int count;

    ManyFields(int count) {
        this.count = count;
    }

    void addTo(Model model) throws IOException {
        for (int i = 0; i < count; i++) {
            model.add("Field" + i + "__c", definition(i % KINDS));
        }
    }

    private static String definition(int kind) {
        return switch (kind) {
            case 0, 1 -> "\"type\":\"number\",\"precision\":18,\"scale\":2";
            case 2 -> "\"type\":\"date\"";
            case 3 -> "\"type\":\"datetime\"";
            case 4 -> "\"type\":\"boolean\"";
            case 5 -> "\"type\":\"picklist\",\"values\":[\"Open\",\"Closed\",\"Waiting\"]";
            default -> "\"type\":\"text\",\"length\":40";
        };
    }

    /** Members of the JSON of a record, each behind a comma. */
    String values(long number) {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < count; i++) {
            members.append(",\"Field").append(i).append("__c\":").append(value(i % KINDS, number + i));
        }
        return members.toString();
    }

    private static String value(int kind, long number) {
        return switch (kind) {
            case 0, 1 -> number % 100_000 + ".25";
            case 2 -> "\"20%02d-03-1%d\"".formatted(number % 40, number % 10);
            case 3 -> "\"20%02d-03-1%dT10:15:30.000Z\"".formatted(number % 40, number % 10);
            case 4 -> "true";
            case 5 -> "\"Waiting\"";
            default -> "\"Größe " + number % 1_000_000 + " of it\"";
        };
    }
}
