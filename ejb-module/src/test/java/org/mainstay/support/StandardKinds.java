package org.mainstay.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.mainstay.platform.schema.EntityReader;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RecordType;

/** The kinds of record that have an entity, without a persistence unit. */
public final class StandardKinds {

    private static final List<Class<?>> ENTITIES = find();

    private StandardKinds() {}

    private static List<Class<?>> find() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.mainstay").stream()
                        .filter(c -> c.isAnnotatedWith(RecordKind.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    public static List<Class<?>> entities() {
        return ENTITIES;
    }

    public static List<RecordType> read() {
        return ENTITIES.stream().<RecordType>map(EntityReader::read).toList();
    }
}
