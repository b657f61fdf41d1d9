package org.mainstay.rest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.record.RecordSchema.FieldView;
import org.mainstay.platform.record.RecordSchema.KindView;
import org.mainstay.platform.schema.EntityReader;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;

class OpenApiDocumentTest {

    private static final Path COMMITTED = Path.of("src/main/resources/META-INF/openapi.json");

    @Test
    void the_committed_document_is_what_the_registry_says() throws IOException {
        String made = pretty(new OpenApiDocument().of(standardKinds()));

        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, made);
        }
        assertThat(Files.readString(COMMITTED))
                .as("if the change is meant: ./mvnw -pl web-module -am test -Dopenapi.write=true")
                .isEqualTo(made);
    }

    /** Everything the standard kinds offer, as an administrator sees it. */
    private static List<KindView> standardKinds() {
        List<RecordType> types = new ClassFileImporter()
                .importPackages("org.mainstay").stream()
                        .filter(c -> c.isAnnotatedWith(RecordKind.class))
                        .map(JavaClass::reflect)
                        .map(EntityReader::read)
                        .collect(Collectors.toList());
        Schema schema = new Schema(types);
        return schema.types().stream().map(type -> view(schema, type)).toList();
    }

    private static KindView view(Schema schema, RecordType type) {
        Set<Operation> operations = EnumSet.allOf(Operation.class);
        operations.removeIf(o -> !type.offers(o));
        List<FieldView> fields = type.fields().stream()
                .map(f -> new FieldView(
                        f,
                        f.is(Trait.CREATEABLE) && type.offers(Operation.CREATE),
                        f.is(Trait.UPDATEABLE) && type.offers(Operation.UPDATE)))
                .toList();
        List<Schema.ChildRelation> children = schema.childrenOf(type).stream()
                .filter(child -> child.field().relation().children() != null)
                .toList();
        return new KindView(type, fields, operations, children);
    }

    private static String pretty(JsonObject document) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JsonProvider.provider()
                .createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(document);
        }
        return text.toString().strip() + "\n";
    }
}
