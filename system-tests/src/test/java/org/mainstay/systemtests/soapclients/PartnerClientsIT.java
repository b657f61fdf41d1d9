package org.mainstay.systemtests.soapclients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.User;

/** Client libraries of the Partner API as they were released, of which nothing is changed but the address. */
class PartnerClientsIT {

    private static final Api ADMIN = User.admin();
    private static final JsonArray VALUES =
            Json.createArrayBuilder(List.of("A", "B", "C")).build();

    @BeforeAll
    static void customKind() {
        ADMIN.post("/schema", body("name", "Thing__c", "label", "Thing", "labelPlural", "Things"))
                .is(201);
        field("Key__c", "text", "length", 80, "externalId", true);
        field("Text__c", "text", "length", 40);
        field("Long__c", "longText", "length", 1_000);
        field("Number__c", "number", "precision", 18, "scale", 3);
        field("Price__c", "currency", "precision", 18, "scale", 2);
        field("Rate__c", "percent", "precision", 4, "scale", 1);
        field("Flag__c", "boolean");
        field("Day__c", "date");
        field("Moment__c", "datetime");
        field("Clock__c", "time");
        field("Mail__c", "email");
        field("Phone__c", "phone");
        field("Url__c", "url");
        field("Pick__c", "picklist", "values", VALUES, "restricted", true);
        field("Picks__c", "multiPicklist", "values", VALUES, "restricted", true);
        field("Parent__c", "reference", "referenceTo", "Account", "relationshipName", "Things");
        field("Count__c", "autoNumber", "numberFormat", "C-{0000}");
    }

    private static void field(String name, String type, Object... more) {
        JsonObjectBuilder field = Json.createObjectBuilder(body("name", name, "label", name, "type", type));
        body(more).forEach(field::add);
        ADMIN.post("/schema/Thing__c/fields", field.build()).is(201);
    }

    @AfterAll
    static void noCustomKind() {
        ADMIN.delete("/schema/Thing__c").is(204);
    }

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
                        "custom fields",
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

    @Test
    void jsforce_is_served() {
        Facts facts = Program.jsforce().run(UUID.randomUUID().toString());

        assertThat(facts.names())
                .containsExactly(
                        "log in",
                        "wrong password",
                        "user and time",
                        "create",
                        "update and upsert",
                        "delete and undelete",
                        "log out");
    }
}
