package org.mainstay.systemtests.soapclients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Client libraries of the Partner API as they were released, of which nothing is changed but the address. */
class PartnerClientsIT {

    @ParameterizedTest
    @ValueSource(strings = {"22", "29", "40", "64", "65"})
    void the_java_library_is_served(String version) {
        Facts facts = Program.wsc(version).run(UUID.randomUUID().toString());

        assertThat(facts.names())
                .containsExactly(
                        "log in",
                        "wrong password",
                        "user and time",
                        "describe",
                        "create and read",
                        "values and null",
                        "update",
                        "refusals",
                        "all or none",
                        "truncation",
                        "upsert",
                        "parents",
                        "200 with failures",
                        "pages",
                        "queries",
                        "query faults",
                        "retrieve",
                        "delete and undelete",
                        "replication",
                        "search",
                        "merge",
                        "convert a lead",
                        "passwords",
                        "renewal",
                        "log out");
    }
}
