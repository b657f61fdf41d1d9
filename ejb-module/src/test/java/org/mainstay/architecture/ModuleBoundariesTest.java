package org.mainstay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.RecordKind;

/** Who may import whom: one rule for each sentence of docs/modules.md. */
@AnalyzeClasses(packages = "org.mainstay", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleBoundariesTest {

    @ArchTest
    static final ArchRule the_platform_knows_no_module = noClasses()
            .that()
            .resideInAPackage("org.mainstay.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.mainstay.identity..",
                    "org.mainstay.files..",
                    "org.mainstay.catalog..",
                    "org.mainstay.crm..",
                    "org.mainstay.integration..");

    @ArchTest
    static final ArchRule identity_knows_only_the_platform = noClasses()
            .that()
            .resideInAPackage("org.mainstay.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mainstay.files..", "org.mainstay.catalog..", "org.mainstay.crm..");

    @ArchTest
    static final ArchRule files_know_no_business_module = noClasses()
            .that()
            .resideInAPackage("org.mainstay.files..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mainstay.catalog..", "org.mainstay.crm..");

    @ArchTest
    static final ArchRule catalog_knows_only_the_platform_and_identity = noClasses()
            .that()
            .resideInAPackage("org.mainstay.catalog..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mainstay.crm..");

    @ArchTest
    static final ArchRule only_the_files_module_sees_the_file_store = noClasses()
            .that()
            .resideOutsideOfPackage("org.mainstay.files..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mainstay.files.storage..");

    @ArchTest
    static final ArchRule crm_imports_nothing_of_the_catalog = noClasses()
            .that()
            .resideInAPackage("org.mainstay.crm..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mainstay.catalog..");

    @ArchTest
    static final ArchRule integration_is_known_to_no_module = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.mainstay.identity..", "org.mainstay.files..", "org.mainstay.catalog..", "org.mainstay.crm..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mainstay.integration..");

    @ArchTest
    static final ArchRule integration_knows_only_platform_and_identity = noClasses()
            .that()
            .resideInAPackage("org.mainstay.integration..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mainstay.files..", "org.mainstay.catalog..", "org.mainstay.crm..");

    @ArchTest
    static final ArchRule modules_form_no_circle =
            slices().matching("org.mainstay.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_platform_form_no_circle =
            slices().matching("org.mainstay.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_storage_port_sees_the_entity_manager = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.mainstay.platform.record..",
                    "org.mainstay.platform.database..",
                    "org.mainstay.platform.startup..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule the_engine_knows_no_kind_of_record = noClasses()
            .that()
            .resideInAPackage("org.mainstay.platform..")
            .and()
            .areNotAssignableTo(StoredRecord.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(RecordKind.class);

    @ArchTest
    static final ArchRule business_code_knows_no_protocol = noClasses()
            .that()
            .resideOutsideOfPackage("org.mainstay.identity.login..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.jws..", "jakarta.xml.ws..");

    @ArchTest
    static final ArchRule nobody_leans_on_one_server_or_provider = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fish.payara..", "org.eclipse.persistence..", "org.glassfish..", "com.sun..");

    @ArchTest
    static final ArchRule every_entity_is_a_kind_of_record = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAnnotatedWith(RecordKind.class)
            .andShould()
            .beAssignableTo(StoredRecord.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule only_the_time_package_makes_clocks = noClasses()
            .that()
            .resideOutsideOfPackage("org.mainstay.platform.time..")
            .should()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Common|Misc)");
}
