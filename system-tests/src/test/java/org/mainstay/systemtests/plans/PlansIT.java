package org.mainstay.systemtests.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shapes of lists that are promised to cost the same however many records there are: what the database reads is a
 * small multiple of what it answers. For each account there are three contacts and five tasks.
 */
@Tag("micro")
class PlansIT {

    private static PlanServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = PlanServer.start("plans");
        server.records().generate();
    }

    @AfterAll
    static void stop() throws SQLException {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts?limit=50",
                "/accounts?sort=name",
                "/accounts?sort=-name",
                "/accounts?sort=createdDate",
                "/accounts?sort=-lastModifiedDate",
                "/accounts?sort=-systemModstamp",
                "/accounts?filter=externalId==MANY-A-77",
                "/accounts?filter=externalId=in=(MANY-A-1,MANY-A-2,MANY-A-3)",
                "/accounts?filter=billingCountry==Malta",
                "/accounts?filter=billingCountry==Germany",
                "/accounts?filter=billingCountry==Germany&sort=name",
                "/accounts?filter=billingCountry==Malta&sort=-name",
                "/accounts?sort=-name&fields=name,owner.name",
                "/accounts?filter=accountNumber==C00000077",
                "/accounts?filter=name==Alm*&sort=name",
                "/accounts?filter=name==Bar*&sort=name",
                "/accounts?filter=systemModstamp=gt=2023-01-01T00:00:00Z&sort=systemModstamp",
                "/accounts?filter=createdDate=ge=2023-01-01T00:00:00Z;createdDate=lt=2023-02-01T00:00:00Z&sort=createdDate",
                "/accounts?sort=name&expand=owner,parent",
                "/accounts?sort=-createdDate&expand=contacts",
                "/contacts?sort=name",
                "/contacts?filter=email==contact77@example.com",
                "/contacts?filter=account.externalId==MANY-A-19999&sort=name",
                "/contacts?filter=account.name==Zelyama&sort=id",
                "/contacts?filter=lastName==Barberg",
                "/contacts?sort=-lastModifiedDate&fields=name,account.name,account.owner.name",
                "/tasks?sort=activityDate",
                "/tasks?filter=subject==Call",
                "/tasks?sort=-systemModstamp&fields=subject,who.name,what.name",
            })
    void a_list_of_a_promised_shape_reads_little_more_than_it_answers(String list) {
        assertThat(server.complaints(list)).isEmpty();
    }

    @Test
    void the_records_of_an_owner_come_by_name_and_by_date() {
        String owner = server.first("/users?filter=externalId==MANY-U-9");
        for (String list : List.of(
                "/accounts?filter=ownerId==" + owner,
                "/accounts?filter=ownerId==" + owner + "&sort=name",
                "/contacts?filter=ownerId==" + owner,
                "/tasks?filter=ownerId==" + owner,
                "/tasks?filter=ownerId==" + owner + "&sort=activityDate",
                "/tasks?filter=ownerId==" + owner + ";isClosed==false&sort=activityDate")) {
            assertThat(server.complaints(list)).isEmpty();
        }
    }

    @Test
    void the_records_of_an_account_come_by_name_and_by_date() {
        String account = server.first("/accounts?filter=externalId==MANY-A-1");
        for (String list : List.of(
                "/contacts?filter=accountId==" + account + "&sort=name",
                "/tasks?filter=whatId==" + account,
                "/tasks?filter=whatId==" + account + "&sort=-activityDate")) {
            assertThat(server.complaints(list)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts?sort=name",
                "/accounts?sort=-createdDate",
                "/accounts?filter=billingCountry==Germany&sort=name"
            })
    void a_page_further_on_costs_what_the_first_one_does(String list) {
        assertThat(server.complaints(server.further(list, 20))).isEmpty();
    }

    /** Whoever looks at this test may doubt that it can fail. */
    @Test
    void a_list_that_no_index_serves_is_caught() {
        assertThat(server.complaints("/accounts?filter=website==https://www.example-77.com"))
                .hasSize(1);
        assertThat(server.complaints("/accounts?sort=-numberOfEmployees")).hasSize(1);
    }
}
