package org.mainstay.systemtests.custom;

import static org.mainstay.systemtests.client.Bodies.body;
import static org.mainstay.systemtests.custom.Definition.text;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mainstay.systemtests.client.Api;

/** Administrators on both nodes who change fields of one kind at the same time. */
final class ModelChanges {

    private static final String FIELDS = "/schema/accounts/fields";
    private static final int ROUNDS = 2;

    private ModelChanges() {}

    static void run(TwoNodes nodes) {
        List<CompletableFuture<Void>> administrators = List.of(
                CompletableFuture.runAsync(() -> change(nodes.first(), "/One__c")),
                CompletableFuture.runAsync(() -> change(nodes.second(), "/Other__c")));
        administrators.forEach(CompletableFuture::join);
    }

    private static void change(Api api, String field) {
        for (int round = 0; round < ROUNDS; round++) {
            api.post(FIELDS, text(field.substring(1), "defaultValue", "given")).is(201);
            api.patch(FIELDS + field, body("indexed", true)).is(200);
            api.patch(FIELDS + field, body("length", 80, "label", "Longer")).is(200);
            api.patch(FIELDS + field, body("retired", true)).is(200);
            api.patch(FIELDS + field, body("retired", false, "indexed", false)).is(200);
            api.delete(FIELDS + field).is(204);
        }
    }
}
