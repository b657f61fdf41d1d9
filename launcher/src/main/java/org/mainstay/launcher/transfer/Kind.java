package org.mainstay.launcher.transfer;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A kind of record as the server describes it to this caller. Names are found in any case, both those of REST and those
 * of CRM systems.
 */
public final class Kind {
    private final String path;
    private final String apiName;
    private final List<KindField> fields;
    private final Map<String, KindField> byName = new HashMap<>();
    private final Map<String, KindField> relations = new HashMap<>();

    private Kind(JsonObject described) {
        this.path = described.getString("name");
        this.apiName = described.getString("apiName");
        this.fields = described.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                .map(KindField::of)
                .toList();
        for (KindField field : fields) {
            byName.put(lower(field.name()), field);
            byName.put(lower(field.apiName()), field);
            if (field.relation() != null) {
                relations.put(lower(field.relation()), field);
            }
        }
    }

    /** The description of a kind, from an answer of {@code /schema/{kind}}. */
    public static Kind of(JsonObject described) {
        return new Kind(described);
    }

    /** Asks the server for a kind by its name, such as {@code Account} or {@code accounts}. */
    public static Kind load(Server server, String name) throws TransferFailedException {
        List<JsonObject> kinds = server.get("/schema").getJsonArray("items").getValuesAs(JsonObject.class);
        for (JsonObject kind : kinds) {
            if (kind.getString("name").equalsIgnoreCase(name)
                    || kind.getString("apiName").equalsIgnoreCase(name)) {
                return new Kind(server.get("/schema/" + kind.getString("name")));
            }
        }
        throw new TransferFailedException("There is no kind of record " + name + "; there are "
                + kinds.stream().map(k -> k.getString("apiName")).sorted().collect(Collectors.joining(", ")) + ".");
    }

    /** Its address in REST, such as {@code accounts}. */
    public String path() {
        return path;
    }

    /** Its name in CRM systems, such as {@code Account}. */
    public String apiName() {
        return apiName;
    }

    /** All fields, in the order of the schema. */
    public List<KindField> fields() {
        return fields;
    }

    public Optional<KindField> field(String name) {
        return Optional.ofNullable(byName.get(lower(name)));
    }

    /** The reference whose relation has that name, such as {@code account} for {@code accountId}. */
    public Optional<KindField> reference(String relation) {
        return Optional.ofNullable(relations.get(lower(relation)));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
