package org.mainstay.systemtests.custom;

import static org.mainstay.systemtests.client.Bodies.body;
import static org.mainstay.systemtests.custom.Definition.field;
import static org.mainstay.systemtests.custom.Definition.number;
import static org.mainstay.systemtests.custom.Definition.object;
import static org.mainstay.systemtests.custom.Definition.text;
import static org.mainstay.systemtests.custom.Definition.with;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mainstay.systemtests.client.Api;

/** Fields of every type, with names that are words of SQL, on kinds of the standard and on kinds of one's own. */
final class RandomModel {

    /** A kind, and what the smallest record of it has. */
    record Kind(String path, String apiName, JsonObject smallest) {}

    static final Kind ACCOUNT = new Kind("accounts", "Account", body("name", "Modelled"));
    static final Kind CONTACT = new Kind("contacts", "Contact", body("lastName", "Modelled"));
    static final Kind PARENT =
            new Kind("ModelParent__c", "ModelParent__c", body("name", "Modelled", "Must__c", "given"));
    static final Kind CHILD = new Kind("ModelChild__c", "ModelChild__c", body());
    static final List<Kind> KINDS = List.of(ACCOUNT, CONTACT, PARENT, CHILD);

    private static final List<String> WORDS = List.of(
            "Select",
            "Order",
            "Group",
            "Null",
            "Table",
            "Key",
            "Where",
            "Limit",
            "Index",
            "From",
            "Id",
            "Name",
            "Type",
            "Rank",
            "Row",
            "System",
            "Value",
            "Delete",
            "isDeleted",
            "true",
            "Like",
            "NOT",
            "includes",
            "custom");

    private final Random random;
    private final RandomFields fields;

    RandomModel(Random random) {
        this.random = random;
        this.fields = new RandomFields(random);
    }

    void create(Api api) {
        api.post("/schema", object(PARENT.path())).is(201);
        api.post("/schema", object(CHILD.path(), "numberFormat", "C-{000}")).is(201);
        add(api, PARENT, text("Must__c", "required", true, "defaultValue", null));
        refer(api, ACCOUNT, PARENT, "clear");
        refer(api, CONTACT, CHILD, "restrict");
        refer(api, PARENT, ACCOUNT, "cascade");
        refer(api, CHILD, PARENT, "cascade");
        refer(api, CHILD, CHILD, "clear");
        for (Kind kind : KINDS) {
            add(api, kind, text("ModelKey__c", "externalId", true));
            add(api, kind, number("ModelNumber__c", 18, 0, "unique", true));
            List<String> words = new ArrayList<>(WORDS);
            Collections.shuffle(words, random);
            for (String type : RandomFields.TYPES) {
                if (!type.equals("reference")) {
                    JsonObject field = fields.next(words.remove(0) + "__c", type);
                    add(api, kind, random.nextInt(3) == 0 ? fields.indexed(field) : field);
                }
            }
        }
    }

    private static void refer(Api api, Kind from, Kind to, String onDelete) {
        JsonObject reference = field("To" + to.apiName().replace("__c", "") + "__c", "reference");
        String children = from.apiName().replace("__c", "") + "s" + (from == to ? "Below" : "");
        add(
                api,
                from,
                with(
                        reference,
                        "referenceTo",
                        to.apiName(),
                        "relationshipName",
                        "Model" + children,
                        "onDelete",
                        onDelete));
    }

    static void add(Api api, Kind kind, JsonObject field) {
        api.post("/schema/" + kind.path() + "/fields", field).is(201);
    }

    /** Takes everything back, whatever of it is there. */
    static void drop(Api api) {
        for (Kind kind : List.of(ACCOUNT, CONTACT)) {
            String path = "/schema/" + kind.path() + "/fields";
            api.get(path).is(200).items().forEach(field -> api.delete(path + "/" + field.getString("name"))
                    .is(204));
        }
        for (Kind kind : List.of(CHILD, PARENT)) {
            api.delete("/schema/" + kind.path());
        }
    }
}
