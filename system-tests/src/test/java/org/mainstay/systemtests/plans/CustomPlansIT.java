package org.mainstay.systemtests.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Reply;

/** Lists by indexed custom fields cost the same however many records there are, on standard and on custom objects. */
@Tag("micro")
class CustomPlansIT {

    private static final List<String> KINDS = List.of("/accounts", "/Invoice__c");
    private static final List<String> SORTED = List.of(
            "Key__c",
            "Text__c",
            "Number__c",
            "Currency__c",
            "Percent__c",
            "Flag__c",
            "Date__c",
            "Moment__c",
            "Time__c",
            "Email__c",
            "Phone__c",
            "Url__c",
            "Picklist__c",
            "Count__c");

    private static PlanServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = PlanServer.start("custom-plans");
        server.records().generate();
        CustomRecords.generate(server.api(), server.connection());
    }

    @AfterAll
    static void stop() throws SQLException {
        if (server != null) {
            server.close();
        }
    }

    private static Stream<String> ofEachKind(Stream<String> lists) {
        List<String> all = lists.toList();
        return KINDS.stream().flatMap(kind -> all.stream().map(list -> kind + "?" + list));
    }

    static Stream<String> filters() {
        return ofEachKind(Stream.of(
                "filter=Key__c==K-77",
                "filter=Key__c=in=(K-1,K-2,K-33,K-4444)",
                "filter=Text__c==T-77",
                "filter=Text__c==T-77&sort=name",
                "filter=Text__c=in=(T-1,T-2,T-3)&sort=-createdDate",
                "filter=Text__c==T-777*&sort=Text__c",
                "filter=Number__c==77.5",
                "filter=Number__c=in=(1.5,2.5)",
                "filter=Number__c=ge=4000;Number__c=lt=4500&sort=Number__c",
                "filter=Currency__c=gt=100&sort=Currency__c",
                "filter=Currency__c==77.25&sort=name",
                "filter=Percent__c=le=50&sort=-Percent__c",
                "filter=Percent__c==17.75",
                "filter=Flag__c==true",
                "filter=Flag__c==false",
                "filter=Date__c==2010-05-17",
                "filter=Date__c=ge=2010-01-01;Date__c=lt=2020-01-01&sort=Date__c",
                "filter=Moment__c==2001-01-01T05:00:00Z",
                "filter=Moment__c=ge=2001-01-02T00:00:00Z&sort=Moment__c",
                "filter=Time__c==01:00:00",
                "filter=Time__c=gt=01:00:00&sort=Time__c",
                "filter=Email__c==mail77@example.com",
                "filter=Phone__c=='+49 221 77'",
                "filter=Url__c==https://example.com/77",
                "filter=Picklist__c==Late",
                "filter=Count__c==N-00000077",
                "filter=Count__c=gt=N-00000077&sort=Count__c"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_filter_by_an_indexed_field_reads_little_more_than_it_answers(String list) {
        assertThat(server.api().get(PlanServer.encoded(list)).is(200).items()).isNotEmpty();
        assertThat(server.complaints(list)).isEmpty();
    }

    static Stream<String> sorts() {
        return ofEachKind(SORTED.stream().flatMap(field -> Stream.of("sort=" + field, "sort=-" + field)));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_sort_by_an_indexed_field_costs_as_little_further_on(String list) {
        assertThat(server.complaints(list)).isEmpty();
        assertThat(server.complaints(server.further(list, 3))).isEmpty();
    }

    @Test
    void the_records_that_refer_to_one_are_found_by_their_reference() {
        String account = server.first("/accounts?filter=Key__c==K-1001");
        for (String kind : KINDS) {
            for (String list : List.of("", "&sort=name", "&sort=-Date__c")) {
                assertThat(server.complaints(kind + "?filter=Customer__c==" + account + list))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contacts?filter=account.Key__c==K-77&sort=name",
                "/contacts?filter=account.Text__c==T-77",
                "/contacts?sort=name&fields=name,account.Number__c,account.Plain__c",
                "/accounts?filter=Customer__r.Key__c==K-77",
                "/accounts?sort=-Date__c&expand=Customer__r,Invoices__r",
                "/Invoice__c?filter=Customer__r.Key__c==K-77",
                "/Invoice__c?filter=Customer__r.Text__c==T-77&sort=name",
                "/Invoice__c?filter=Customer__r.externalId==MANY-A-77",
                "/Invoice__c?sort=-Number__c&fields=name,Customer__r.Number__c,Customer__r.owner.name",
            })
    void paths_through_references_read_little_more_than_they_answer(String list) {
        assertThat(server.complaints(list)).isEmpty();
    }

    /** Such a list reads the whole table; on a big one the time limit of all lists ends it. */
    @Test
    void a_field_without_an_index_serves_no_list() {
        for (String kind : KINDS) {
            for (String list : List.of(kind + "?filter=Plain__c==P-77", kind + "?sort=Plain__c")) {
                Reply reply = server.api().get(PlanServer.encoded(list));
                if (reply.status() == 200) {
                    assertThat(server.complaints(list)).hasSize(1);
                } else {
                    reply.isRefused(422, "QUERY_TOO_COSTLY");
                    assertThat(PlanServer.ACCOUNTS).as("accounts").isGreaterThan(100_000);
                }
            }
        }
    }
}
