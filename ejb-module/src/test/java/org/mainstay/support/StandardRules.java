package org.mainstay.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.record.RelatedRecords;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.schema.SchemaUnderWay;

/** The rules of all kinds of record, found and put together as the container would do it. */
public final class StandardRules {

    private static final List<Class<?>> CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.mainstay").stream()
                    .filter(c -> c.isAssignableTo(RecordRules.class) && !c.isInterface())
                    .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private StandardRules() {}

    /** Whatever else they are injected with are doors to the world outside, which hears nothing of them here. */
    public static List<RecordRules> all(RelatedRecords related, Clock clock, Registry registry) {
        SchemaUnderWay underWay = registry::schema;
        return CLASSES.stream()
                .map(rules -> make(rules, List.of(related, clock, registry, underWay)))
                .toList();
    }

    private static RecordRules make(Class<?> rules, List<Object> beans) {
        try {
            Constructor<?> constructor = Arrays.stream(rules.getDeclaredConstructors())
                    .filter(c -> c.isAnnotationPresent(Inject.class))
                    .findFirst()
                    .orElse(rules.getDeclaredConstructors()[0]);
            Object[] parameters = Arrays.stream(constructor.getParameterTypes())
                    .map(type ->
                            beans.stream().filter(type::isInstance).findFirst().orElseGet(() -> deaf(type)))
                    .toArray();
            return (RecordRules) constructor.newInstance(parameters);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(rules.getName(), e);
        }
    }

    /** What is no door belongs to rules of kinds that callers do not write, which are not asked. */
    private static Object deaf(Class<?> door) {
        return !door.isInterface()
                ? null
                : Proxy.newProxyInstance(
                        door.getClassLoader(), new Class<?>[] {door}, (proxy, method, arguments) -> null);
    }
}
