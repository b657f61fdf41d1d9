package org.mainstay.systemtests.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;
import static org.mainstay.systemtests.custom.Definition.object;
import static org.mainstay.systemtests.custom.Definition.with;
import static org.mainstay.systemtests.custom.Modelled.assertHolds;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.imports.ImportRun;

/** Records of a custom object with fields of every type go into a file and come back as they were. */
@Tag("micro")
class CustomCsvIT {

    private static final RandomModel.Kind KIND = new RandomModel.Kind("Csv__c", "Csv__c", body("name", "=1+1"));
    private static final int RECORDS = 5;

    private final Api api = User.admin();
    private final long seed = Long.getLong("mainstay.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    @BeforeEach
    void makeObject() {
        RandomFields random = new RandomFields(this.random);
        JsonArrayBuilder fields = Json.createArrayBuilder();
        for (String type : RandomFields.TYPES) {
            JsonObject field = with(random.next(type + "__c", type), "kind", KIND.apiName());
            fields.add(type.equals("reference") ? with(field, "referenceTo", "Account") : field);
        }
        JsonArrayBuilder objects = Json.createArrayBuilder().add(object(KIND.apiName()));
        api.put("/customization", body("objects", objects.build(), "fields", fields.build()))
                .is(200);
    }

    @AfterEach
    void takeBack() {
        api.delete("/schema/" + KIND.path()).is(204);
    }

    @Test
    void what_is_exported_and_imported_again_is_the_same(TestReporter reporter) {
        reporter.publishEntry("seed", Long.toString(seed));
        Modelled kind = new Modelled(api, KIND, random);
        List<JsonObject> created = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            JsonObject record = i == 0 ? KIND.smallest() : kind.record();
            created.add(api.post(kind.path(), record).is(201).json());
        }
        Path file = folder.resolve("records.csv");
        ImportRun run = new ImportRun(folder);
        assertThat(run.export("--object", KIND.apiName(), "--out", file).exitCode())
                .isZero();
        run.ends(0, RECORDS + " unchanged", file, "--object", KIND.apiName());

        created.forEach(record -> api.patch(kind.path() + "/" + record.getString("id"), kind.values())
                .is(200));
        run.ends(0, RECORDS + " updated", file, "--object", KIND.apiName());
        for (JsonObject record : created) {
            JsonObject now =
                    api.get(kind.path() + "/" + record.getString("id")).is(200).json();
            kind.custom().stream()
                    .map(field -> field.getString("name"))
                    .forEach(name -> assertHolds(now, body(name, record.get(name))));
        }
    }
}
