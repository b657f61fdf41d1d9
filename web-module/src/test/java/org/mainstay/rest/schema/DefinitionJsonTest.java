package org.mainstay.rest.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.custom.CustomField;
import org.mainstay.platform.custom.CustomObject;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.json.JsonBody;
import org.mainstay.platform.schema.EntityReader;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Schema;

/** Definitions in the names of the API, and the description of those names. */
class DefinitionJsonTest {

    private final Schema schema = new Schema(List.of(
            EntityReader.read(CustomField.class),
            EntityReader.read(CustomObject.class),
            EntityReader.read(org.mainstay.identity.user.User.class),
            EntityReader.read(org.mainstay.identity.profile.Profile.class),
            EntityReader.read(org.mainstay.identity.role.UserRole.class)));
    private final DefinitionJson fields = DefinitionJson.ofFields(schema);

    private FieldValues read(String json) {
        return fields.read(JsonBody.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_definition_is_written_as_it_was_read() {
        String json = "{\"kind\":\"Account\",\"name\":\"P__c\",\"label\":\"P\",\"type\":\"picklist\",\"required\":true,"
                + "\"defaultValue\":\"A\",\"values\":[\"A\",\"B\"]}";
        assertThat(fields.write(read(json)).toString()).isEqualTo(json);
    }

    @Test
    void a_default_may_be_given_as_what_it_is() {
        assertThat(read("{\"defaultValue\": true}").text("defaultValue")).isEqualTo("true");
        assertThat(read("{\"defaultValue\": 1.50}").text("defaultValue")).isEqualTo("1.50");
    }

    @Test
    void refusals_speak_in_the_names_of_the_api() {
        assertThatThrownBy(() -> read("{\"required\": \"yes\"}"))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("required");
                            assertThat(problem.message()).startsWith("required is");
                        }));
        assertThatThrownBy(() -> read("{\"isRequired\": true}")).hasMessageContaining("No such member");
    }

    @Test
    void the_description_has_the_members_that_there_are() {
        JsonObjectBuilder paths = JsonProvider.provider().createObjectBuilder();
        JsonObjectBuilder schemas = JsonProvider.provider().createObjectBuilder();
        new OpenApiCustomization(JsonProvider.provider()).add(paths, schemas);
        JsonObject described = schemas.build();
        assertThat(described
                        .getJsonObject("FieldDefinition")
                        .getJsonObject("properties")
                        .keySet())
                .containsExactlyElementsOf(fields.members());
        assertThat(described
                        .getJsonObject("ObjectDefinition")
                        .getJsonObject("properties")
                        .keySet())
                .containsExactlyElementsOf(DefinitionJson.ofObjects(schema).members());
    }
}
