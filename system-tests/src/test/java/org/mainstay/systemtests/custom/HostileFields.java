package org.mainstay.systemtests.custom;

import static org.mainstay.systemtests.client.Bodies.body;
import static org.mainstay.systemtests.custom.Definition.field;
import static org.mainstay.systemtests.custom.Definition.number;
import static org.mainstay.systemtests.custom.Definition.text;
import static org.mainstay.systemtests.custom.Definition.with;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fields that cannot be, each with a pointer to the reason. */
final class HostileFields {

    static final List<String> NAMES = List.of(
            "",
            " ",
            "__c",
            "Name",
            "id",
            "a b__c",
            "ä__c",
            "名前__c",
            "🚲__c",
            "a__b__c",
            "_a__c",
            "a___c",
            "1a__c",
            "a__C",
            "a__r",
            "a__c ",
            "a__c\n",
            "a\u0000__c",
            "a`__c",
            "a'; drop table account; --__c",
            "x".repeat(41) + "__c",
            "x".repeat(10_000),
            "x".repeat(10_000) + "__c");

    static final List<JsonValue> NO_TEXTS =
            List.of(Json.createValue(5), JsonValue.TRUE, JsonValue.EMPTY_JSON_ARRAY, JsonValue.EMPTY_JSON_OBJECT);

    private static final List<JsonValue> NO_SIZES = List.of(
            Json.createValue(-1),
            Json.createValue(1_000_000),
            Json.createValue(1.5),
            Json.createValue(new BigDecimal("1e400")),
            Json.createValue(new BigDecimal("99999999999999999999")),
            Json.createValue("10"),
            JsonValue.TRUE,
            JsonValue.EMPTY_JSON_ARRAY,
            JsonValue.EMPTY_JSON_OBJECT);

    private static final List<JsonValue> NO_VALUES = List.of(
            Json.createValue(5),
            JsonValue.TRUE,
            JsonValue.EMPTY_JSON_OBJECT,
            JsonValue.EMPTY_JSON_ARRAY,
            array("A", ""),
            array("", "A"),
            array(" "),
            array("A", "A"),
            array("A;B"),
            array("A\nB"),
            array("A\rB"),
            array("x".repeat(81)),
            array("A\u0000"),
            Json.createArrayBuilder().add(1).build(),
            Json.createArrayBuilder().addNull().build(),
            Json.createArrayBuilder().add(array("A")).build(),
            array(IntStream.range(0, 1_001).mapToObj(i -> "v" + i).toArray(String[]::new)),
            array(IntStream.range(0, 100_000).mapToObj(i -> "v" + i).toArray(String[]::new)),
            array(Collections.nCopies(100_000, "A").toArray(String[]::new)));

    private HostileFields() {}

    static JsonValue array(String... values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        List.of(values).forEach(array::add);
        return array.build();
    }

    /** As bodies for {@code POST …/fields}. */
    static Stream<Wrong> all() {
        return Stream.of(names(), types(), sizes(), picklists(), defaults(), uses(), parts(), members())
                .flatMap(some -> some);
    }

    record Wrong(JsonObject body, String pointer) {}

    private static Wrong wrong(JsonObject body, String member) {
        return new Wrong(body, "/" + member);
    }

    private static Stream<Wrong> names() {
        return Stream.of(
                        NAMES.stream().map(name -> text(name)),
                        NO_TEXTS.stream().map(value -> text("A__c", "name", value)),
                        Stream.of(text("A__c", "name", null)))
                .flatMap(some -> some)
                .map(body -> wrong(body, "name"));
    }

    private static Stream<Wrong> types() {
        Stream<JsonValue> values = Stream.concat(
                NO_TEXTS.stream(), Stream.of("", "nothing", "TEXT", "string").map(Json::createValue));
        Stream<Wrong> types = values.map(value -> wrong(text("A__c", "type", value), "type"));
        Stream<Wrong> labels = Stream.concat(
                        NO_TEXTS.stream(), Stream.of("", " ", "x".repeat(81)).map(Json::createValue))
                .map(value -> wrong(text("A__c", "label", value), "label"));
        return Stream.concat(
                Stream.concat(types, labels),
                Stream.of(
                        wrong(text("A__c", "type", null), "type"),
                        wrong(text("A__c", "label", null), "label"),
                        wrong(text("A__c", "helpText", "x".repeat(511)), "helpText")));
    }

    private static Stream<Wrong> sizes() {
        Stream<Wrong> sizes = NO_SIZES.stream()
                .flatMap(value -> Stream.of(
                        wrong(text("A__c", "length", value), "length"),
                        wrong(field("A__c", "longText", "length", value), "length"),
                        wrong(number("A__c", 5, 2, "precision", value), "precision"),
                        wrong(number("A__c", 5, 2, "scale", value), "scale")));
        return Stream.concat(
                sizes,
                Stream.of(
                        wrong(text("A__c", "length", null), "length"),
                        wrong(text("A__c", "length", 0), "length"),
                        wrong(text("A__c", "length", 256), "length"),
                        wrong(field("A__c", "longText", "length", 131_073), "length"),
                        wrong(number("A__c", 19, 0), "precision"),
                        wrong(number("A__c", 0, 0), "precision"),
                        wrong(number("A__c", 5, 6), "scale"),
                        wrong(number("A__c", 5, 6, "precision", null), "precision"),
                        wrong(number("A__c", 5, 6, "scale", null), "scale"),
                        wrong(field("A__c", "date", "length", 5), "length"),
                        wrong(text("A__c", "precision", 5), "precision"),
                        wrong(text("A__c", "scale", 5), "scale")));
    }

    private static Stream<Wrong> picklists() {
        return Stream.concat(
                NO_VALUES.stream().flatMap(values -> Stream.of("picklist", "multiPicklist")
                        .map(type -> wrong(field("A__c", type, "values", values), "values"))),
                Stream.of(
                        wrong(field("A__c", "picklist"), "values"),
                        wrong(text("A__c", "values", array("A")), "values")));
    }

    private static Stream<Wrong> defaults() {
        return Stream.of(
                        text("A__c", "defaultValue", "x".repeat(41)),
                        text("A__c", "defaultValue", "x".repeat(10_000)),
                        text("A__c", "defaultValue", JsonValue.EMPTY_JSON_OBJECT),
                        number("A__c", 4, 1, "defaultValue", "x"),
                        number("A__c", 4, 1, "defaultValue", "1234.5"),
                        number("A__c", 4, 1, "defaultValue", "1.55"),
                        number("A__c", 4, 1, "defaultValue", new BigDecimal("1e400")),
                        field("A__c", "boolean", "defaultValue", "yes"),
                        field("A__c", "date", "defaultValue", "2026-02-30"),
                        field("A__c", "date", "defaultValue", "1066-10-14"),
                        field("A__c", "datetime", "defaultValue", "2026-01-31"),
                        field("A__c", "time", "defaultValue", "25:00:00"),
                        field("A__c", "email", "defaultValue", "nobody"),
                        field("A__c", "picklist", "values", array("A"), "restricted", true, "defaultValue", "B"),
                        field("A__c", "multiPicklist", "values", array("A"), "restricted", true, "defaultValue", "A;B"),
                        field("A__c", "autoNumber", "numberFormat", "{0}", "defaultValue", "1"),
                        field("A__c", "reference", "referenceTo", "Account", "defaultValue", "001"))
                .map(body -> wrong(body, "defaultValue"));
    }

    private static Stream<Wrong> uses() {
        Stream<Wrong> flags = Stream.of("required", "unique", "externalId", "indexed", "restricted", "retired")
                .flatMap(flag -> Stream.of(Json.createValue("true"), Json.createValue(1), JsonValue.EMPTY_JSON_ARRAY)
                        .map(value -> wrong(text("A__c", flag, value), flag)));
        return Stream.concat(
                flags,
                Stream.of(
                        wrong(field("A__c", "date", "unique", true), "unique"),
                        wrong(field("A__c", "boolean", "externalId", true), "externalId"),
                        wrong(field("A__c", "longText", "length", 500, "indexed", true), "indexed"),
                        wrong(field("A__c", "multiPicklist", "values", array("A"), "indexed", true), "indexed"),
                        wrong(field("A__c", "boolean", "required", true), "required"),
                        wrong(field("A__c", "autoNumber", "numberFormat", "{0}", "required", true), "required")));
    }

    private static Stream<Wrong> parts() {
        Stream<Wrong> formats = Stream.of("", "x", "{}", "{1}", "{0}{0}", "{00000000000}", "{0}" + "x".repeat(40))
                .map(format -> wrong(field("A__c", "autoNumber", "numberFormat", format), "numberFormat"));
        JsonObject reference = field("A__c", "reference", "referenceTo", "Account");
        Stream<Wrong> targets = Stream.of("", "Nothing", "accounts", "CustomField", "CustomObject", "x".repeat(10_000))
                .map(target -> wrong(with(reference, "referenceTo", target), "referenceTo"));
        Stream<Wrong> children = Stream.of("", "a b", "a'b", "1a", "ä", "a__b", "x".repeat(41), "x".repeat(10_000))
                .map(name -> wrong(with(reference, "relationshipName", name), "relationshipName"));
        return Stream.of(
                        formats,
                        targets,
                        children,
                        Stream.of(
                                wrong(field("A__c", "autoNumber"), "numberFormat"),
                                wrong(text("A__c", "numberFormat", "{0}"), "numberFormat"),
                                wrong(with(reference, "referenceTo", null), "referenceTo"),
                                wrong(with(reference, "onDelete", "explode"), "onDelete"),
                                wrong(with(reference, "onDelete", 5), "onDelete"),
                                wrong(text("A__c", "onDelete", "clear"), "onDelete"),
                                wrong(text("A__c", "referenceTo", "Account"), "referenceTo"),
                                wrong(text("A__c", "relationshipName", "Things"), "relationshipName")))
                .flatMap(some -> some);
    }

    private static Stream<Wrong> members() {
        return Stream.of(
                wrong(text("A__c", "colour", "red"), "colour"),
                wrong(text("A__c", "a/b~c", body()), "a~1b~0c"),
                wrong(text("A__c", "", 1), ""),
                wrong(text("A__c", "id", "00N"), "id"),
                wrong(text("A__c", "version", 1), "version"));
    }
}
