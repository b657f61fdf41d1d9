package org.mainstay.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerationException;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {

    @Test
    void it_reads_as_the_library_would_have_written_it() {
        assertAlike(json -> json.writeStartObject()
                .writeStartArray("items")
                .writeStartObject()
                .write("text", "Köln \"am Rhein\"\\ \n\t\r\b\f\u0001\u001f \u007f\u2028 東京 😀")
                .write("key\n\"", "")
                .write("decimal", new BigDecimal("12.50"))
                .write("small", new BigDecimal("0E-10"))
                .write("large", new BigInteger("123456789012345678901234567890"))
                .write("int", Integer.MIN_VALUE)
                .write("long", Long.MAX_VALUE)
                .write("double", -1.5e300)
                .write("flag", true)
                .writeNull("nothing")
                .writeStartArray("empty")
                .writeEnd()
                .writeEnd()
                .write("text")
                .write(BigDecimal.TEN)
                .write(BigInteger.ONE)
                .write(1)
                .write(2L)
                .write(0.5)
                .write(false)
                .writeNull()
                .writeStartArray()
                .writeStartObject()
                .writeEnd()
                .writeEnd()
                .writeEnd()
                .writeStartObject("object")
                .writeKey("inner")
                .write(Json.createObjectBuilder()
                        .add("a", Json.createArrayBuilder().add("x\"").add(1.25).add(true))
                        .addNull("b")
                        .build())
                .writeEnd()
                .write("value", JsonValue.TRUE)
                .writeEnd());
    }

    @Test
    void any_text_is_escaped_as_the_library_does() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(60), 0, random.nextBoolean() ? 0x80 : 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertAlike(json -> json.writeStartArray().write(text).write(text).writeEnd());
        }
    }

    @Test
    void half_a_pair_of_surrogates_does_not_spoil_the_text() {
        byte[] written = JsonDocument.write(
                1, json -> json.writeStartArray().write("a\ud800b").writeEnd());

        assertThat(written).asString(StandardCharsets.UTF_8).isEqualTo("[\"a?b\"]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void what_would_be_no_document_is_refused(int which) {
        assertThatThrownBy(() -> JsonDocument.write(16, json -> {
                    switch (which) {
                        case 0 -> json.writeStartObject();
                        case 1 -> json.writeStartObject().write("no key");
                        case 2 -> json.writeStartArray().writeKey("no object");
                        case 3 -> json.writeStartObject().writeKey("no value").writeEnd();
                        case 4 -> json.writeStartObject().writeKey("one").writeKey("two");
                        case 5 -> json.writeEnd();
                        case 6 -> json.write(1).write(2);
                        default -> json.flush();
                    }
                }))
                .isInstanceOf(JsonGenerationException.class);
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatThrownBy(() -> JsonDocument.write(16, json -> json.write(Double.NaN)))
                .isInstanceOf(NumberFormatException.class);
    }

    private static void assertAlike(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonProvider.provider().createGenerator(expected)) {
            content.accept(json);
        }
        assertThat(JsonDocument.write(1, content))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(expected.toString(StandardCharsets.UTF_8));
    }
}
