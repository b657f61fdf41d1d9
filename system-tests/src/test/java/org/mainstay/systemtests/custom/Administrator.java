package org.mainstay.systemtests.custom;

import static org.mainstay.systemtests.client.Bodies.body;
import static org.mainstay.systemtests.custom.Definition.field;
import static org.mainstay.systemtests.custom.Definition.object;
import static org.mainstay.systemtests.custom.Definition.text;
import static org.mainstay.systemtests.custom.Definition.with;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Reply;

/** Somebody who changes the model, one request after the other, until the server is gone. */
final class Administrator implements Runnable {

    /** A request, and the definitions that it makes, changes or deletes. */
    record Change(String method, String path, JsonObject body, Set<String> definitions) {}

    private final Api api;
    private final Random random;
    private final RandomFields fields;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private Map<String, JsonObject> known;
    private Change last;
    private boolean isAcknowledged;

    Administrator(Api api, Random random) {
        this.api = api.ofDyingServer();
        this.random = random;
        this.fields = new RandomFields(random);
        this.known = model(api.get("/customization").is(200));
    }

    /** All definitions by kind and name. */
    static Map<String, JsonObject> model(Reply customization) {
        Map<String, JsonObject> model = new TreeMap<>();
        JsonObject document = customization.json();
        for (JsonObject object : document.getJsonArray("objects").getValuesAs(JsonObject.class)) {
            model.put(object.getString("name"), object);
        }
        for (JsonObject field : document.getJsonArray("fields").getValuesAs(JsonObject.class)) {
            model.put(field.getString("kind") + "." + field.getString("name"), field);
        }
        return model;
    }

    @Override
    public void run() {
        try {
            while (true) {
                last = next();
                isAcknowledged = false;
                Reply reply = send(last);
                if (reply.status() >= 500) {
                    return;
                }
                isAcknowledged = reply.status() < 400;
                Reply now = api.get("/customization");
                if (now.status() >= 500) {
                    return;
                }
                known = model(now);
                acknowledged.incrementAndGet();
            }
        } catch (UncheckedIOException serverGone) {
            // what it was doing is in doubt
        }
    }

    private Reply send(Change change) {
        return switch (change.method()) {
            case "POST" -> api.post(change.path(), change.body());
            case "PUT" -> api.put(change.path(), change.body());
            case "PATCH" -> api.patch(change.path(), change.body());
            default -> api.delete(change.path());
        };
    }

    private Change next() {
        List<String> objects =
                known.keySet().stream().filter(key -> !key.contains(".")).toList();
        List<String> there =
                known.keySet().stream().filter(key -> key.contains(".")).toList();
        int dice = random.nextInt(100);
        if (there.size() < 5 || dice < 30) {
            String kind = objects.isEmpty() || random.nextBoolean() ? "Account" : any(objects);
            String name = name("F");
            JsonObject field = random.nextBoolean() ? text(name, "unique", true) : fields.indexed(simple(name));
            return new Change("POST", fields(kind), field, Set.of(kind + "." + name));
        } else if (dice < 40) {
            String name = name("O");
            return new Change("POST", "/schema", object(name, "numberFormat", "{0}"), Set.of(name));
        } else if (dice < 50) {
            return document(name("O"));
        } else if (dice < 85) {
            String key = any(there);
            return new Change("PATCH", path(key), patch(known.get(key)), Set.of(key));
        } else if (dice < 95 || objects.isEmpty()) {
            String key = any(there);
            return new Change("DELETE", path(key), null, Set.of(key));
        }
        String object = any(objects);
        Set<String> gone = new TreeSet<>(Set.of(object));
        there.stream().filter(key -> key.startsWith(object + ".")).forEach(gone::add);
        return new Change("DELETE", "/schema/" + object, null, gone);
    }

    private JsonObject simple(String name) {
        String type = RandomFields.TYPES.get(random.nextInt(RandomFields.TYPES.size() - 1));
        return fields.next(name, type);
    }

    /** Whatever the field is, it is another one afterwards. */
    private JsonObject patch(JsonObject field) {
        boolean canBeIndexed = !List.of("longText", "multiPicklist").contains(field.getString("type"));
        return switch (random.nextInt(canBeIndexed ? 3 : 2)) {
            case 0 -> body("helpText", "Help " + random.nextInt());
            case 1 -> body("retired", !field.getBoolean("retired"));
            default -> body("indexed", !field.getBoolean("indexed"));
        };
    }

    private Change document(String object) {
        List<JsonObject> all = List.of(
                text("A__c", "externalId", true),
                fields.next("B__c", "autoNumber"),
                field("C__c", "date", "indexed", true),
                field("D__c", "reference", "referenceTo", "Account", "relationshipName", object.replace("__c", "")),
                fields.next("E__c", "picklist"));
        Set<String> names = new TreeSet<>(Set.of(object));
        var items = Json.createArrayBuilder();
        for (JsonObject field : all) {
            items.add(with(field, "kind", object));
            names.add(object + "." + field.getString("name"));
        }
        JsonObject body =
                body("objects", Json.createArrayBuilder().add(object(object)).build(), "fields", items.build());
        return new Change("PUT", "/customization", body, names);
    }

    private String name(String first) {
        return first + Long.toString(Math.abs(random.nextLong()), 36) + "__c";
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String fields(String kind) {
        return "/schema/" + (kind.equals("Account") ? "accounts" : kind) + "/fields";
    }

    private static String path(String key) {
        String[] parts = key.split("\\.");
        return fields(parts[0]) + "/" + parts[1];
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** The model before the last request. Only after {@link #run()} has ended, like the others. */
    Map<String, JsonObject> known() {
        return known;
    }

    Change last() {
        return last;
    }

    boolean isLastAcknowledged() {
        return isAcknowledged;
    }
}
