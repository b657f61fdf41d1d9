package org.mainstay.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.json.JsonBody.Kind;
import org.mainstay.platform.json.JsonBody.Value;

class JsonBodyTest {

    private static Map<String, Value> read(String text) {
        return JsonBody.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void values_keep_their_kind_and_every_digit() {
        Map<String, Value> members = read(
                "{\"a\": \"x\\u00e9\", \"b\": 12.500, \"c\": true, \"d\": null, \"e\": {\"f\": 1}, \"g\": [1, [2]]}");
        assertThat(members.get("a")).isEqualTo(Value.of(Kind.STRING, "xé"));
        assertThat(members.get("b")).isEqualTo(Value.of(Kind.NUMBER, "12.500"));
        assertThat(members.get("c").kind()).isEqualTo(Kind.BOOLEAN);
        assertThat(members.get("d").kind()).isEqualTo(Kind.NULL);
        assertThat(members.get("e").members()).containsKey("f");
        assertThat(members.get("g").kind()).isEqualTo(Kind.ARRAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "\"a\"",
                "{",
                "{\"a\"}",
                "{\"a\":1,}",
                "{\"a\":1} x",
                "{\"a\":1}{}",
                "{'a':1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":\"\u0001\"}"
            })
    void what_is_no_single_object_is_refused(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void depth_is_bounded_and_faulty_utf_8_refused() {
        read("{\"a\":" + "[".repeat(JsonBody.DEEPEST - 1) + "]".repeat(JsonBody.DEEPEST - 1) + "}");
        refused(("{\"a\":" + "[".repeat(JsonBody.DEEPEST) + "]".repeat(JsonBody.DEEPEST) + "}")
                .getBytes(StandardCharsets.UTF_8));
        refused(("{\"a\":" + "[".repeat(900_000)).getBytes(StandardCharsets.UTF_8));
        refused(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'});
        refused("{\"a\":1}".getBytes(StandardCharsets.UTF_16));
    }

    private static void refused(byte[] body) {
        assertThatThrownBy(() -> JsonBody.read(body))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_JSON));
    }
}
