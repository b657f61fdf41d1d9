package org.mainstay.containertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mainstay.identity.user.UsersApi;
import org.mainstay.platform.record.RecordSchema;
import org.mainstay.platform.record.Records;

/** What the container does for the application: injection, roles, and one transaction around record and journal. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    @Inject
    private Records records;

    @Inject
    private RecordSchema schema;

    @Inject
    private UsersApi users;

    @Inject
    private DataSource dataSource;

    @Inject
    private Clock clock;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(ContainerIT.class, Doors.class);
    }

    @Test
    void a_class_of_the_web_module_is_given_what_the_ejb_module_offers() throws Exception {
        assertNotNull(users);
        assertNotNull(clock.instant());
        try (var connection = dataSource.getConnection()) {
            assertEquals("mainstay", connection.getCatalog());
        }
    }

    @Test
    void a_caller_inside_the_server_who_is_nobody_finds_the_doors_closed() {
        assertThrows(EJBAccessException.class, () -> schema.kinds());
        assertThrows(EJBAccessException.class, () -> records.save(null));
        assertThrows(EJBAccessException.class, () -> users.setPassword(1, "a password for the system"));
    }

    @ParameterizedTest
    @RunAsClient
    @CsvSource({
        "admin, open, open, open",
        "agent, open, open, open",
        "integration, open, open, open",
        "viewer, closed, open, open",
        "nobody, closed, closed, closed",
    })
    void a_role_opens_the_doors_that_are_meant_for_it(String role, String save, String read, String password) {
        DeployedEar ear = DeployedEar.as(role);

        assertEquals(save, ear.door("save"));
        for (String reading : new String[] {"get", "list", "history", "schema"}) {
            assertEquals(read, ear.door(reading), reading);
        }
        assertEquals(password, ear.door("password"));
    }

    @Test
    @RunAsClient
    void a_rule_that_fails_leaves_neither_record_nor_journal_row() {
        DeployedEar ear = DeployedEar.as("agent");
        long rows = ear.journalRows();

        assertEquals(500, ear.createAccount(FailingAccountRules.NAME));
        assertEquals(0, ear.accountsNamed(FailingAccountRules.NAME));
        assertEquals(rows, ear.journalRows());

        assertEquals(201, ear.createAccount("Another account"));
        assertEquals(1, ear.accountsNamed("Another account"));
        assertEquals(rows + 1, ear.journalRows());
    }
}
