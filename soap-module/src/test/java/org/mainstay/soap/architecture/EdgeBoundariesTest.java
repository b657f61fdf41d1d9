package org.mainstay.soap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.mainstay.soap.violation.OpensTransactions;
import org.mainstay.soap.violation.ReadsTheDatabase;
import org.mainstay.soap.violation.WritesAroundTheDoor;

/** An edge translates: it sees doors and values, no storage, no transaction, no engine room. */
@AnalyzeClasses(packages = "org.mainstay.soap", importOptions = ImportOption.DoNotIncludeTests.class)
class EdgeBoundariesTest {

    @ArchTest
    static final ArchRule an_edge_sees_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule an_edge_opens_no_transaction = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.transaction..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Transactions");

    @ArchTest
    static final ArchRule an_edge_goes_through_the_door = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.mainstay\\.(?!soap\\.).*(RecordEngine|RecordReader|RecordStore|RecordHistory|JournalWriter"
                            + "|JournalFeed|Permissions|Credentials|IdempotencyKeys|Service)");

    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching("org.mainstay.soap.(**)").should().beFreeOfCycles();

    @Test
    void each_rule_catches_its_offender() {
        assertCaught(an_edge_sees_no_database, ReadsTheDatabase.class);
        assertCaught(an_edge_opens_no_transaction, OpensTransactions.class);
        assertCaught(an_edge_goes_through_the_door, WritesAroundTheDoor.class);
    }

    private static void assertCaught(ArchRule rule, Class<?> offender) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(offender))
                        .hasViolation())
                .isTrue();
    }
}
