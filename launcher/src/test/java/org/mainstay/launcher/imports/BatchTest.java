package org.mainstay.launcher.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static MappedRecord record(String key, Map<String, JsonValue> members) {
        return new MappedRecord(new Row(1, 2, List.of()), false, key, members);
    }

    private static String body(MappedRecord... records) {
        return new String(Batch.body("accounts", List.of(records)), StandardCharsets.UTF_8);
    }

    @Test
    void a_record_becomes_an_operation() {
        MappedRecord change = new MappedRecord(new Row(1, 2, List.of()), true, "001", Map.of("phone", JsonValue.NULL));

        assertThat(body(record("ü 1/2", Map.of("name", Json.createValue("a\"b\0"))), change))
                .isEqualTo("{\"atomic\":false,\"operations\":["
                        + "{\"method\":\"PUT\",\"path\":\"/accounts/by-external-id/%C3%BC%201%2F2\","
                        + "\"body\":{\"name\":\"a\\\"b\\u0000\"}},"
                        + "{\"method\":\"PATCH\",\"path\":\"/accounts/001\",\"body\":{\"phone\":null}}]}");
    }

    @Test
    void texts_that_look_like_references_between_operations_stay_texts() {
        JsonValue parent =
                Json.createObjectBuilder().add("externalId", "$ref:a.id").build();

        assertThat(body(
                        record("$ref:a.id", Map.of("name", Json.createValue("$$ref:b"))),
                        record("K", Map.of("parent", parent))))
                .contains("/by-external-id/%24%24ref%3Aa.id\"", "{\"name\":\"$$$ref:b\"}")
                .contains("{\"parent\":{\"externalId\":\"$$ref:a.id\"}}");
        assertThat(body(record("$5", Map.of("name", Json.createValue("$reference")))))
                .contains("%245\"", "\"$reference\"");
    }

    @Test
    void it_holds_two_hundred_records_each_once_and_two_megabytes() {
        Batch batch = new Batch();
        for (int i = 0; i < 200; i++) {
            MappedRecord next = record("K" + i, Map.of());
            assertThat(batch.hasRoomFor(next)).isTrue();
            batch.add(next);
            assertThat(i < 199 && batch.hasRoomFor(record("K0", Map.of()))).isFalse();
        }
        assertThat(batch.hasRoomFor(record("K200", Map.of()))).isFalse();

        Batch large = new Batch();
        MappedRecord big = record("L", Map.of("name", Json.createValue("\u0001".repeat(300_000))));
        assertThat(big.size()).isEqualTo(1_800_000);
        large.add(big);
        assertThat(large.hasRoomFor(record("M", big.members()))).isFalse();
        assertThat(large.hasRoomFor(record("M", Map.of()))).isTrue();
    }
}
