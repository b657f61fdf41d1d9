package org.mainstay.systemtests.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;
import static org.mainstay.systemtests.custom.Definition.object;
import static org.mainstay.systemtests.custom.Definition.text;
import static org.mainstay.systemtests.custom.Definition.with;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Database;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.server.LaunchedServer;

/** A large model is made in one request, taken out of one system and put into another. */
@Tag("micro")
class CustomizationIT {

    private static final String WIDE = "Wide__c";
    private static final int FIELDS = 200;
    private static final int INDEXED = 25;
    private static final String PASSWORD = "another empty server";

    private final Api api = User.admin();
    private final long seed = Long.getLong("mainstay.seed", System.nanoTime());
    private final RandomFields random = new RandomFields(new Random(seed));

    @AfterEach
    void takeBack() {
        api.delete("/schema/accounts/fields/WideKey__c");
        api.delete("/schema/" + WIDE).is(204);
    }

    private JsonObject model() {
        JsonArrayBuilder fields =
                Json.createArrayBuilder().add(text("WideKey__c", "kind", "Account", "externalId", true));
        int indexed = 0;
        for (int i = 0; i < FIELDS; i++) {
            String type = RandomFields.TYPES.get(i % RandomFields.TYPES.size());
            JsonObject field = with(random.next("Field" + i + "__c", type), "kind", WIDE);
            if (type.equals("reference")) {
                field = with(field, "referenceTo", i % 2 == 0 ? WIDE : "Account", "relationshipName", "Wide" + i);
                indexed++;
            } else if (i % 2 == 0 && indexed < INDEXED - FIELDS / RandomFields.TYPES.size() + i / 16) {
                JsonObject with = random.indexed(field);
                indexed += with.equals(field) ? 0 : 1;
                field = with;
            }
            fields.add(field);
        }
        return body(
                "objects",
                Json.createArrayBuilder()
                        .add(object(WIDE, "numberFormat", "W-{0}"))
                        .build(),
                "fields",
                fields.build());
    }

    @Test
    void two_hundred_fields_are_made_at_once_and_are_the_same_on_another_server(TestReporter reporter) {
        reporter.publishEntry("seed", Long.toString(seed));
        JsonObject model = model();
        long began = System.nanoTime();
        assertThat(api.put("/customization", model).is(200).json().getInt("changed"))
                .isEqualTo(FIELDS + 2);
        reporter.publishEntry("made in ms", Long.toString((System.nanoTime() - began) / 1_000_000));
        long indexed = Database.shared()
                .number(
                        "select count(*) from customfield where sobjectType = ? and not isDeleted"
                                + " and storageColumn is not null",
                        WIDE);
        assertThat(indexed).isEqualTo(INDEXED);
        JsonObject exported = api.get("/customization").is(200).json();
        assertThat(api.put("/customization", exported).is(200).json()).isEqualTo(body("changed", 0));

        try (LaunchedServer empty = LaunchedServer.start(
                        LaunchedServer.freshFolder("customization"), Map.of("MAINSTAY_ADMIN_PASSWORD", PASSWORD))
                .awaitReady()) {
            Api other = Api.at(empty.runFile().getString("url")).as("admin", PASSWORD);
            other.put("/customization", exported).is(200);
            assertThat(other.get("/customization").is(200).json()).isEqualTo(exported);
            assertThat(other.put("/customization", exported).is(200).json()).isEqualTo(body("changed", 0));
            assertThat(other.get("/schema/" + WIDE).is(200).json().getJsonArray("fields"))
                    .isEqualTo(api.get("/schema/" + WIDE).is(200).json().getJsonArray("fields"));
            Database database = Database.of(empty);
            assertThat(Storage.there(database)).containsAll(Storage.needed(database));
        }
    }
}
