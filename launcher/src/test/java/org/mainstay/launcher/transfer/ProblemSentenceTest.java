package org.mainstay.launcher.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemSentenceTest {

    @Test
    void detail_and_fields_become_one_sentence() {
        String body = """
                {"title": "Bad Request", "status": 400, "detail": "The record was refused.",
                 "errors": [{"pointer": "/email", "code": "INVALID_EMAIL_ADDRESS", "message": "not a mail address"},
                            {"code": "DUPLICATE_VALUE"}]}""";

        assertThat(ProblemSentence.of(400, body))
                .isEqualTo("The server refused: The record was refused.; /email: not a mail address; DUPLICATE_VALUE");
    }

    @Test
    void the_title_stands_in_for_the_detail() {
        assertThat(ProblemSentence.of(403, "{\"title\": \"Forbidden\"}")).isEqualTo("The server refused: Forbidden");
    }

    @Test
    void without_a_problem_document_there_is_still_the_status() {
        assertThat(ProblemSentence.of(502, "<html>")).isEqualTo("The server refused with HTTP status 502.");
    }
}
