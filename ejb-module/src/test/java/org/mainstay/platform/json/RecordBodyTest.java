package org.mainstay.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;

class RecordBodyTest {

    private final RecordType note = new RecordType(
            new RecordType.Names("Note", "notes", "002", "Note", "Notes"),
            List.of(Field.named("text", FieldType.TEXT).length(10).build()),
            RecordType.Use.BUSINESS);
    private final Schema schema = new Schema(List.of(note));

    @Test
    void the_name_of_an_unknown_member_is_told_but_not_at_any_length() {
        byte[] body = ("{\"" + "x".repeat(100_000) + "\": 1}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> RecordBody.read(schema, note, body))
                .isInstanceOfSatisfying(BusinessException.class, e -> {
                    assertThat(e.getMessage()).contains("xxx").hasSizeLessThan(200);
                    assertThat(e.problems().get(0).field()).startsWith("xxx").hasSizeLessThan(200);
                });
    }
}
