package org.mainstay.systemtests.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mainstay.systemtests.client.Api;
import org.mainstay.systemtests.client.Partner;
import org.mainstay.systemtests.client.PartnerReply;
import org.mainstay.systemtests.client.Reply;
import org.mainstay.systemtests.client.Soap;
import org.mainstay.systemtests.client.User;
import org.mainstay.systemtests.kinds.DescribedKind;
import org.mainstay.systemtests.kinds.Samples;
import org.w3c.dom.Element;

/**
 * The same done by REST and by Partner SOAP to a record each, of every kind: what is stored, what the journal says and
 * what is refused for which reason is equal.
 */
class PartnerDifferentialIT {

    private static final int STEPS = 12;
    private static final Set<String> OWN =
            Set.of("id", "externalId", "createdDate", "lastModifiedDate", "systemModstamp");

    private final Api api = User.admin();
    private final Partner partner = Partner.admin("64.0");
    private final Samples samples = new Samples(api);

    /** A kind with the names that its fields have on each side. */
    private record Names(DescribedKind kind, String apiName, Map<String, String> fields) {
        String rest(String apiField) {
            return fields.entrySet().stream()
                    .filter(e -> e.getValue().equals(apiField))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(apiField);
        }
    }

    private Names names(DescribedKind kind) {
        JsonObject described = api.get("/schema/" + kind.path()).is(200).json();
        Map<String, String> fields = new LinkedHashMap<>();
        for (JsonObject field : described.getJsonArray("fields").getValuesAs(JsonObject.class)) {
            fields.put(field.getString("name"), field.getString("apiName"));
        }
        return new Names(kind, described.getString("apiName"), fields);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof JsonString string ? string.getString() : value.toString();
    }

    private static String xml(Names names, Map<String, ?> values) {
        StringBuilder xml = new StringBuilder("<sObjects><type>" + names.apiName + "</type>");
        values.forEach((field, value) -> {
            String name = names.fields.get(field);
            xml.append(
                    value == null
                            ? "<fieldsToNull>" + name + "</fieldsToNull>"
                            : "<" + name + ">" + Soap.escape(text(value)) + "</" + name + ">");
        });
        return xml.append("</sObjects>").toString();
    }

    private static JsonObject json(Map<String, ?> values) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach((field, value) -> json.addAll(Json.createObjectBuilder(body(field, value))));
        return json.build();
    }

    private static List<String> codes(Reply reply) {
        if (reply.status() < 400) {
            return List.of();
        }
        return reply.errors().isEmpty()
                ? List.of(reply.code())
                : reply.errors().stream()
                        .map(e -> e.replace(" /", " "))
                        .sorted()
                        .toList();
    }

    private static List<String> codes(Names names, PartnerReply reply) {
        List<String> codes = new ArrayList<>();
        for (Element error : reply.isDone().elements("errors")) {
            String code = error.getElementsByTagName("statusCode").item(0).getTextContent();
            int fields = error.getElementsByTagName("fields").getLength();
            for (int i = 0; i < fields; i++) {
                codes.add(code + " "
                        + names.rest(
                                error.getElementsByTagName("fields").item(i).getTextContent()));
            }
            if (fields == 0) {
                codes.add(code);
            }
        }
        codes.sort(null);
        return codes;
    }

    private void areEqual(Names names, String rest, String soap) {
        assertThat(stored(names, soap)).isEqualTo(stored(names, rest));
        assertThat(history(names, soap)).isEqualTo(history(names, rest));
    }

    private Map<String, JsonValue> stored(Names names, String id) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        api.get("/" + names.kind.path() + "/" + id).is(200).json().forEach((field, value) -> {
            JsonObject described = names.kind.fields().stream()
                    .filter(f -> f.getString("name").equals(field))
                    .findFirst()
                    .orElseThrow();
            boolean own = OWN.contains(field) || described.getBoolean("unique") || described.getBoolean("autoNumber");
            if (!own) {
                values.put(field, value);
            }
        });
        return values;
    }

    private List<String> history(Names names, String id) {
        return api.get("/" + names.kind.path() + "/" + id + "/history?limit=200").is(200).items().stream()
                .map(entry -> entry.getString("operation") + " "
                        + (entry.getString("operation").equals("CREATE")
                                ? ""
                                : entry.getJsonObject("changes").keySet() + " " + withoutMoments(entry)))
                .toList();
    }

    private static String withoutMoments(JsonObject entry) {
        return entry.getJsonObject("changes").toString().replaceAll("\"20\\d\\d-\\d\\d-\\d\\dT[^\"]*\"", "MOMENT");
    }

    @TestFactory
    Stream<DynamicTest> a_life_by_either_way_is_the_same() {
        return DescribedKind.all(api)
                .filter(kind -> kind.offers("create"))
                .map(kind -> DynamicTest.dynamicTest(kind.path(), () -> live(names(kind))));
    }

    private void live(Names names) {
        JsonObject sample = samples.create(names.kind).json();
        Map<String, JsonValue> first = new LinkedHashMap<>();
        for (JsonObject field : names.kind.fields()) {
            String name = field.getString("name");
            boolean given = field.getBoolean("createable") && !field.getBoolean("unique") && !OWN.contains(name);
            if (given && !name.equals("createdById") && !sample.isNull(name)) {
                first.put(name, sample.get(name));
            }
        }
        List<Map<String, Object>> twins = new ArrayList<>();
        for (String way : List.of("rest", "soap")) {
            Map<String, Object> twin = new LinkedHashMap<>(first);
            for (JsonObject field : names.kind.fields()) {
                if (field.getBoolean("unique") && field.getBoolean("createable")) {
                    twin.put(
                            field.getString("name"),
                            way.substring(0, 1) + UUID.randomUUID().toString().substring(0, 8));
                }
            }
            twins.add(twin);
        }
        Reply byRest = api.post("/" + names.kind.path(), json(twins.get(0)));
        PartnerReply bySoap = partner.call("<create>" + xml(names, twins.get(1)) + "</create>");
        assertThat(codes(names, bySoap)).as("%s", first).isEqualTo(codes(byRest));
        if (byRest.status() == 201) {
            goOn(names, byRest.id(), bySoap.text("id"));
        }
    }

    private void goOn(Names names, String rest, String soap) {
        areEqual(names, rest, soap);
        GeneratedFields fields = new GeneratedFields(names.kind.path(), names.apiName.hashCode());
        List<String> unique = names.kind.having("unique").stream()
                .map(field -> field.getString("name"))
                .toList();
        for (int step = 0; step < STEPS && names.kind.offers("update") && fields.any(); step++) {
            Map<String, Object> values = fields.some();
            values.keySet().removeIf(unique::contains);
            values.replaceAll((name, value) -> "".equals(value) ? null : value);
            Reply byRest = api.patch("/" + names.kind.path() + "/" + rest, json(values));
            PartnerReply bySoap = partner.call("<update>"
                    + xml(names, values).replace("</sObjects>", "<Id>" + soap + "</Id></sObjects>") + "</update>");
            assertThat(codes(names, bySoap)).as("%s", values).isEqualTo(codes(byRest));
            areEqual(names, rest, soap);
        }
        if (names.kind.offers("delete")) {
            String ids = "<ids>" + soap + "</ids>";
            assertThat(codes(names, partner.call("<delete>" + ids + "</delete>")))
                    .isEqualTo(codes(api.delete("/" + names.kind.path() + "/" + rest)));
            assertThat(codes(names, partner.call("<delete>" + ids + "</delete>")))
                    .containsExactly("ENTITY_IS_DELETED");
            assertThat(codes(names, partner.call("<undelete>" + ids + "</undelete>")))
                    .isEqualTo(codes(api.post("/" + names.kind.path() + "/" + rest + "/restore", null)));
            areEqual(names, rest, soap);
        }
        queried(names, rest);
    }

    /** Every field by REST and by a query of the Partner API. */
    private void queried(Names names, String id) {
        JsonObject record = api.get("/" + names.kind.path() + "/" + id).is(200).json();
        String soql = "SELECT " + String.join(", ", names.fields.values()) + " FROM " + names.apiName + " WHERE Id = '"
                + id + "'";
        Element found = partner.call("<query><queryString>" + soql + "</queryString></query>")
                .isDone()
                .elements("records")
                .get(0);
        names.fields.forEach((rest, apiName) -> {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < found.getChildNodes().getLength(); i++) {
                if (found.getChildNodes().item(i).getLocalName().equals(apiName)) {
                    texts.add(found.getChildNodes().item(i).getTextContent());
                }
            }
            String expected = record.isNull(rest) ? "" : text(record.get(rest));
            assertThat(texts.get(texts.size() - 1)).as(apiName).isEqualTo(expected);
        });
    }
}
