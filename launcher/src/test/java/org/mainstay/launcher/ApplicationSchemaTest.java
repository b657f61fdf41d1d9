package org.mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ApplicationSchemaTest {
    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static int versionOf(String... migrations) throws IOException {
        Map<String, byte[]> library = new LinkedHashMap<>();
        for (String migration : migrations) {
            library.put("db/migration/" + migration, new byte[0]);
        }
        byte[] war = zip(Map.of(
                "WEB-INF/lib/mainstay-ejb-1.jar", zip(library), "WEB-INF/lib/else.jar", zip(Map.of("x", new byte[3]))));
        return ApplicationSchema.version(new ByteArrayInputStream(war));
    }

    @Test
    void the_newest_migration_counts() throws IOException {
        assertThat(versionOf("V008__a_b.sql", "V120__a_c.sql", "V044__a_d.sql")).isEqualTo(120);
    }

    @Test
    void an_application_without_migrations_is_none() {
        assertThatThrownBy(() -> versionOf("readme.txt")).isInstanceOf(IOException.class);
    }
}
