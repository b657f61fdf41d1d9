package org.mainstay.rest.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;

class ProblemDocumentTest {

    private static JsonObject written(List<Problem> problems) {
        byte[] document = ProblemDocument.write(BusinessException.of(problems), "/api/v1/accounts", "t-1");
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
            return reader.readObject();
        }
    }

    @Test
    void each_problem_points_at_its_field() {
        JsonObject document = written(List.of(new Problem(ErrorCode.INVALID_FIELD, "a/b~c", "There is none.")));

        assertThat(document.getString("code")).isEqualTo("INVALID_FIELD");
        assertThat(document.getInt("status")).isEqualTo(422);
        assertThat(document.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/a~1b~0c");
    }

    @Test
    void a_hundred_problems_are_enough() {
        Problem one = new Problem(ErrorCode.INVALID_FIELD, "x", "There is none.");

        assertThat(written(Collections.nCopies(50_000, one)).getJsonArray("errors"))
                .hasSize(100);
    }
}
