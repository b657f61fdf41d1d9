package org.mainstay.soap.partner.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private static String write(Result result, int version) {
        XmlOut out = new XmlOut();
        new ShapedXml(out, version).write("result", result);
        return out.toString();
    }

    @Test
    void elements_come_in_the_order_of_the_type_whatever_order_they_were_given_in() {
        Result error = Result.of("Error")
                .with("statusCode", "X")
                .with("message", "a < b & c\r\n\0")
                .with("fields", List.of("Name", "Phone"));
        assertThat(write(
                        Result.of("UpsertResult")
                                .with("success", false)
                                .with("errors", List.of(error))
                                .with("created", false),
                        22))
                .isEqualTo("<result><created>false</created><errors><fields>Name</fields><fields>Phone</fields>"
                        + "<message>a &lt; b &amp; c&#xD;\n\uFFFD</message><statusCode>X</statusCode></errors>"
                        + "<id xsi:nil=\"true\"/><success>false</success></result>");
    }

    @Test
    void what_a_version_does_not_know_is_left_out() {
        Result user = Result.of("GetUserInfoResult").with("chatterExternal", false);
        assertThat(write(user, 39)).doesNotContain("chatterExternal");
        assertThat(write(user, 40)).contains("<chatterExternal>false</chatterExternal>");
        assertThat(write(user, 99)).contains("<chatterExternal>false</chatterExternal>");
        assertThat(write(user, 20)).isEqualTo(write(user, 22));
    }

    @Test
    void every_type_has_a_form_in_every_version() {
        for (String type : Shapes.known().types()) {
            for (int version = 20; version <= 65; version++) {
                List<Slot> sequence = Shapes.known().sequence(type, version);
                assertThat(sequence.stream().map(Slot::name)).as(type).doesNotHaveDuplicates();
            }
        }
    }
}
