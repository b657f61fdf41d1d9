package org.mainstay.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.systemtests.docs.Expectation.Form;

/** The test of the guides can fail. */
class ExpectationTest {

    private static List<String> missing(String expected, String output) {
        return new Expectation(Form.JSON, expected).missingIn(output);
    }

    @Test
    void members_that_are_not_shown_may_be_there() {
        assertThat(missing("{\"a\": {\"b\": 1.50}}", "{\"a\":{\"b\":1.5,\"c\":2},\"d\":[]}"))
                .isEmpty();
    }

    @Test
    void an_absent_member_is_told() {
        assertThat(missing("{\"a\": {\"b\": 1}}", "{\"a\":{}}")).containsExactly("/a/b is absent");
    }

    @Test
    void another_value_is_told() {
        assertThat(missing("[{\"a\": \"x\"}]", "[{\"a\":\"y\"}]")).containsExactly("/0/a is \"y\", not \"x\"");
    }

    @Test
    void an_array_of_another_length_is_told() {
        assertThat(missing("[1]", "[1,2]")).hasSize(1);
    }

    @Test
    void three_dots_stand_for_any_value_but_null() {
        assertThat(missing("{\"a\": \"…\"}", "{\"a\":7}")).isEmpty();
        assertThat(missing("{\"a\": \"…\"}", "{\"a\":null}")).hasSize(1);
        assertThat(missing("{\"a\": \"…\"}", "{}")).hasSize(1);
    }

    @Test
    void output_that_is_no_json_is_told() {
        assertThat(missing("{}", "")).hasSize(1);
    }

    @Test
    void a_line_of_text_must_be_part_of_the_output() {
        Expectation expected = new Expectation(Form.TEXT, "HTTP/1.1 204\nETag: \"2\"\n");
        assertThat(expected.missingIn("HTTP/1.1 204 No Content\r\n")).containsExactly("ETag: \"2\"");
    }

    @Test
    void only_marked_blocks_are_examples() {
        List<Example> examples = Guide.examples(List.of(
                "# Guide", "```sh", "ignored", "```", "```sh run", "echo 1", "```", "```json expect", "1", "```"));

        assertThat(examples).containsExactly(new Example(5, "echo 1\n", new Expectation(Form.JSON, "1\n")));
    }
}
