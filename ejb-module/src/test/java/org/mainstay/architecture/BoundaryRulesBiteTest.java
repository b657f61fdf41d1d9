package org.mainstay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mainstay.catalog.violation.CatalogUsesCrm;
import org.mainstay.crm.contact.Contact;
import org.mainstay.crm.violation.AccountHelper;
import org.mainstay.crm.violation.CrmUsesCatalog;
import org.mainstay.crm.violation.CrmUsesFileStore;
import org.mainstay.crm.violation.CrmUsesIdentity;
import org.mainstay.crm.violation.CrmUsesIntegration;
import org.mainstay.crm.violation.ModuleUsesEntityManager;
import org.mainstay.crm.violation.ModuleUsesHttp;
import org.mainstay.crm.violation.ModuleUsesProvider;
import org.mainstay.crm.violation.TellsTheTime;
import org.mainstay.files.violation.FilesUseCrm;
import org.mainstay.identity.violation.IdentityUsesCrm;
import org.mainstay.integration.violation.IntegrationUsesCrm;
import org.mainstay.platform.violated.CircleEnd;
import org.mainstay.platform.violation.CircleStart;
import org.mainstay.platform.violation.EngineUsesKind;
import org.mainstay.platform.violation.PlatformUsesModule;

/** A boundary that no offender trips is no boundary: each rule must catch the one planted for it. */
class BoundaryRulesBiteTest {

    /** A class that would be an entity, nested here so that no persistence unit finds it among the real ones. */
    @Entity
    static class BareEntity {}

    private static final Map<String, Class<?>[]> OFFENDERS = Map.ofEntries(
            Map.entry("the_platform_knows_no_module", planted(PlatformUsesModule.class)),
            Map.entry("identity_knows_only_the_platform", planted(IdentityUsesCrm.class)),
            Map.entry("files_know_no_business_module", planted(FilesUseCrm.class)),
            Map.entry("only_the_files_module_sees_the_file_store", planted(CrmUsesFileStore.class)),
            Map.entry("catalog_knows_only_the_platform_and_identity", planted(CatalogUsesCrm.class)),
            Map.entry("crm_imports_nothing_of_the_catalog", planted(CrmUsesCatalog.class)),
            Map.entry("integration_is_known_to_no_module", planted(CrmUsesIntegration.class)),
            Map.entry("integration_knows_only_platform_and_identity", planted(IntegrationUsesCrm.class)),
            Map.entry("modules_form_no_circle", planted(IdentityUsesCrm.class, CrmUsesIdentity.class)),
            Map.entry("packages_of_the_platform_form_no_circle", planted(CircleStart.class, CircleEnd.class)),
            Map.entry("only_the_storage_port_sees_the_entity_manager", planted(ModuleUsesEntityManager.class)),
            Map.entry("the_engine_knows_no_kind_of_record", planted(EngineUsesKind.class, Contact.class)),
            Map.entry("business_code_knows_no_protocol", planted(ModuleUsesHttp.class)),
            Map.entry("nobody_leans_on_one_server_or_provider", planted(ModuleUsesProvider.class)),
            Map.entry("every_entity_is_a_kind_of_record", planted(BareEntity.class)),
            Map.entry("time_comes_from_the_clock", planted(TellsTheTime.class)),
            Map.entry("only_the_time_package_makes_clocks", planted(TellsTheTime.class)),
            Map.entry("names_say_what_a_thing_is", planted(AccountHelper.class)));

    private static Class<?>[] planted(Class<?>... classes) {
        return classes;
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> each_rule_catches_its_offender() {
        return OFFENDERS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    var classes = new ClassFileImporter().importClasses(entry.getValue());
                    assertThat(rule(entry.getKey()).evaluate(classes).hasViolation())
                            .isTrue();
                }));
    }

    @Test
    void no_rule_is_without_an_offender() {
        assertThat(Arrays.stream(ModuleBoundariesTest.class.getDeclaredFields())
                        .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == ArchRule.class)
                        .map(java.lang.reflect.Field::getName))
                .containsExactlyInAnyOrderElementsOf(OFFENDERS.keySet());
    }

    private static ArchRule rule(String name) throws ReflectiveOperationException {
        return (ArchRule) ModuleBoundariesTest.class.getDeclaredField(name).get(null);
    }
}
