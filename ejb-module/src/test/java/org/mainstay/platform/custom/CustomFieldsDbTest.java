package org.mainstay.platform.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.query.Access;
import org.mainstay.platform.query.Condition;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Order;
import org.mainstay.platform.query.Query;
import org.mainstay.platform.query.Row;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.schema.Trait;

/** Fields of every type and kinds of an administrator's own: their values, their rules, what they leave behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomFieldsDbTest {

    private final TestCustomization custom = new TestCustomization();

    private static final Object[] EVERY_TYPE = {
        "Text__c",
        "Straße 😀",
        "Long__c",
        "a\nb\"\\",
        "Number__c",
        new BigDecimal("123456789012345678"),
        "Small__c",
        new BigDecimal("0.000000000000000001"),
        "Price__c",
        new BigDecimal("-12.50"),
        "Percent__c",
        new BigDecimal("33.3"),
        "Flag__c",
        true,
        "Day__c",
        LocalDate.of(1700, 1, 1),
        "Moment__c",
        Instant.parse("2026-01-31T10:00:00.123Z"),
        "Time__c",
        LocalTime.parse("23:59:59.999"),
        "Mail__c",
        "müller@例え.jp",
        "Phone__c",
        "+43 1",
        "Url__c",
        "https://example.org/?a=1",
        "Pick__c",
        "B",
        "Picks__c",
        "A;C",
    };

    @BeforeAll
    void everyType() {
        custom.field("Note", "Text__c", "text", "length", 40L);
        custom.field("Note", "Long__c", "longText", "length", 100_000L);
        custom.field("Note", "Number__c", "number", "totalDigits", 18L, "scale", 0L);
        custom.field("Note", "Small__c", "number", "totalDigits", 18L, "scale", 18L);
        custom.field("Note", "Price__c", "currency", "totalDigits", 18L, "scale", 2L);
        custom.field("Note", "Percent__c", "percent", "totalDigits", 4L, "scale", 1L);
        custom.field("Note", "Flag__c", "boolean");
        custom.field("Note", "Day__c", "date");
        custom.field("Note", "Moment__c", "datetime");
        custom.field("Note", "Time__c", "time");
        custom.field("Note", "Mail__c", "email");
        custom.field("Note", "Phone__c", "phone");
        custom.field("Note", "Url__c", "url");
        custom.field("Note", "Pick__c", "picklist", "valueSet", "A\nB", "isRestricted", true);
        custom.field("Note", "Picks__c", "multiPicklist", "valueSet", "A\nB\nC", "isRestricted", true);
        custom.field("Note", "Count__c", "autoNumber", "numberFormat", "N-{000}");
    }

    private FieldValues note(Object... more) {
        FieldValues parent = custom.records.create("Account", "name", "Holder");
        FieldValues note = custom.records.values("Note", "title", "n", "parentId", reference("Account", parent));
        note.putAll(custom.records.values("Note", more));
        return custom.records.create("Note", namesAndValues(note));
    }

    private static Object reference(String kind, FieldValues record) {
        return new Reference(kind, record.key());
    }

    private static Object[] namesAndValues(FieldValues values) {
        List<Object> all = new ArrayList<>();
        values.forEach((field, value) -> all.addAll(Arrays.asList(field.name(), value)));
        return all.toArray();
    }

    private FieldValues stored(FieldValues record) {
        RecordType type = custom.test.type(record.type().apiName());
        return custom.test
                .store
                .read(type, List.of(record.key()), type.fields())
                .get(0);
    }

    @Test
    void values_of_every_type_are_read_back_as_they_were_written() {
        FieldValues written = note(EVERY_TYPE);
        FieldValues read = stored(written);
        for (int i = 0; i < EVERY_TYPE.length; i += 2) {
            assertThat(read.get((String) EVERY_TYPE[i]))
                    .as((String) EVERY_TYPE[i])
                    .isEqualTo(EVERY_TYPE[i + 1]);
        }
        assertThat(read.text("Count__c")).matches("N-\\d{3,}");
    }

    @Test
    void values_can_be_changed_and_emptied_and_the_others_stay() {
        FieldValues note = note(EVERY_TYPE);
        custom.records.change(note, "Text__c", null, "Number__c", BigDecimal.ONE, "Flag__c", false);
        FieldValues read = stored(note);
        assertThat(read.get("Text__c")).isNull();
        assertThat(read.get("Number__c")).isEqualTo(BigDecimal.ONE);
        assertThat(read.get("Flag__c")).isEqualTo(false);
        assertThat(read.get("Picks__c")).isEqualTo("A;C");
        long version = read.version();
        custom.records.change(note, "Number__c", new BigDecimal("1"));
        assertThat(stored(note).version()).as("nothing changed").isEqualTo(version);
    }

    private List<Long> found(String field, Condition condition) {
        RecordType notes = custom.test.type("Note");
        Query query = Query.of(notes).where(condition).orderBy(List.of(Order.by(FieldPath.of(notes, field), true)));
        return custom.test.store.list(query, Access.UNRESTRICTED).stream()
                .map(Row::record)
                .map(FieldValues::key)
                .toList();
    }

    @Test
    void every_filterable_field_finds_and_sorts_with_an_index_and_without() {
        FieldValues note = note(EVERY_TYPE);
        for (boolean indexed : new boolean[] {false, true}) {
            for (int i = 0; i < EVERY_TYPE.length; i += 2) {
                String field = (String) EVERY_TYPE[i];
                if (List.of("Long__c", "Picks__c").contains(field)) {
                    continue;
                }
                custom.door.changeField("Note", field, custom.records.values("CustomField", "isIndexed", indexed));
                RecordType notes = custom.test.type("Note");
                assertThat(found(field, Condition.equal(FieldPath.of(notes, field), EVERY_TYPE[i + 1])))
                        .as(field + " " + indexed)
                        .contains(note.key());
            }
        }
        RecordType notes = custom.test.type("Note");
        FieldPath picks = FieldPath.of(notes, "Picks__c");
        assertThat(found("title", new Condition.Includes(picks, List.of(List.of("B"), List.of("A", "C")))))
                .contains(note.key());
        assertThat(found("title", new Condition.Includes(picks, List.of(List.of("B")))))
                .doesNotContain(note.key());
    }

    @Test
    void wrong_values_are_refused_with_the_name_of_the_field() {
        assertRefused("Text__c", "x".repeat(41), ErrorCode.STRING_TOO_LONG);
        assertRefused("Percent__c", new BigDecimal("1234.5"), ErrorCode.NUMBER_OUTSIDE_VALID_RANGE);
        assertRefused("Mail__c", "nobody", ErrorCode.INVALID_EMAIL_ADDRESS);
        assertRefused("Pick__c", "D", ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST);
        assertRefused("Picks__c", "A;D", ErrorCode.INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST);
        assertRefused("Count__c", "N-1", ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE);
    }

    private void assertRefused(String field, Object value, ErrorCode code) {
        assertThatThrownBy(() -> note(field, value))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(code);
                            assertThat(problem.field()).isEqualTo(field);
                        }));
    }

    @Test
    void an_external_id_is_unique_among_live_records_and_names_them() {
        custom.field("Account", "Key__c", "text", "length", 40L, "isExternalId", true);
        FieldValues first = custom.records.create("Account", "name", "First", "Key__c", "k-1");
        assertThatThrownBy(() -> custom.records.create("Account", "name", "Second", "Key__c", "k-1"))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("Key__c");
        FieldValues other = custom.records.create("Account", "name", "Other case", "Key__c", "K-1");
        FieldValues child =
                custom.records.create("Account", "name", "Child", "parentId", new ByExternalId("k-1", "Key__c"));
        assertThat(child.get("parentId")).isEqualTo(first.key());
        custom.records.change(child, "parentId", other.key());
        custom.records.delete(first);
        FieldValues again = custom.records.create("Account", "name", "Again", "Key__c", "k-1");
        assertThatThrownBy(() -> custom.records.restore(first)).hasMessageContaining("Key__c");
        assertThat(again.get("Key__c")).isEqualTo("k-1");
    }

    @Test
    void a_retired_field_comes_back_with_its_values_and_a_deleted_one_never() {
        custom.field("Note", "Old__c", "text", "length", 10L, "isIndexed", true);
        FieldValues note = note("Old__c", "kept");
        custom.door.changeField("Note", "Old__c", custom.records.values("CustomField", "isRetired", true));
        assertThat(custom.test.type("Note").find("Old__c")).isNull();
        custom.records.change(note, "title", "changed meanwhile");
        custom.door.changeField("Note", "Old__c", custom.records.values("CustomField", "isRetired", false));
        assertThat(stored(note).get("Old__c")).isEqualTo("kept");

        custom.door.deleteField("Note", "Old__c");
        custom.field("Note", "Old__c", "text", "length", 10L);
        assertThat(stored(note).get("Old__c")).isNull();
        assertThat(custom.sql.query(
                        "select changes from journal where recordKey = ? and operation = 'CREATE'",
                        row -> row.getString(1),
                        note.key()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("\"Old__c\":[null,\"kept\"]");
    }

    @Test
    void what_is_no_longer_needed_goes_and_what_is_needed_stays() {
        custom.field("Task", "A__c", "text", "length", 10L, "isUnique", true);
        custom.field("Task", "B__c", "date", "isIndexed", true);
        assertThat(custom.columns("task")).hasSize(3);
        custom.door.changeField("Task", "A__c", custom.records.values("CustomField", "length", 20L));
        assertThat(custom.columns("task"))
                .as("the old columns are still there for other nodes")
                .hasSize(5);
        custom.surplus.dropWhatStayed();
        assertThat(custom.columns("task")).hasSize(5);
        custom.surplus.dropWhatStayed();
        assertThat(custom.columns("task")).hasSize(3);
        custom.door.deleteField("Task", "A__c");
        custom.surplus.drop();
        assertThat(custom.columns("task")).hasSize(1);
    }

    @Test
    void a_kind_of_ones_own_has_records_like_any_other() {
        custom.object("Invoice__c", "numberFormat", "I-{000}");
        custom.field(
                "Invoice__c",
                "Account__c",
                "reference",
                "referenceTo",
                "Account",
                "relationshipName",
                "Invoices",
                "deleteConstraint",
                "cascade",
                "isRequired",
                true);
        custom.field("Invoice__c", "Total__c", "currency", "totalDigits", 18L, "scale", 2L);
        FieldValues account = custom.records.create("Account", "name", "Buyer");
        FieldValues invoice =
                custom.records.create("Invoice__c", "Account__c", account.key(), "Total__c", new BigDecimal("10.00"));
        assertThat(invoice.text("name")).isEqualTo("I-001");
        assertThat(invoice.type().id(invoice.key()).toString()).startsWith("a0");
        FieldValues changed = custom.records.change(invoice, "Total__c", new BigDecimal("11.00"));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(stored(invoice).get("Total__c")).isEqualTo(new BigDecimal("11.00"));

        custom.records.delete(account);
        assertThat(stored(invoice).get("isDeleted")).isEqualTo(true);
        custom.records.restore(account);
        assertThat(stored(invoice).get("isDeleted")).isEqualTo(false);

        assertThatThrownBy(() -> custom.records.create("Invoice__c", "Total__c", BigDecimal.ONE.setScale(2)))
                .hasMessageContaining("Account__c");
        custom.door.deleteObject("Invoice__c");
        custom.surplus.drop();
        assertThat(custom.platform.registry().schema().types()).noneMatch(RecordType::isCustom);
    }

    @Test
    void a_definition_that_cannot_be_changes_nothing() {
        for (String name :
                List.of("", "x", "select__c", "Ä__c", "a b__c", "a__b__c", "_a__c", "a'__c", "x".repeat(41) + "__c")) {
            if (name.equals("select__c")) {
                continue; // a name like any other: no name becomes part of a statement
            }
            assertThatThrownBy(() -> custom.field("Contact", name, "date")).isInstanceOf(BusinessException.class);
        }
        assertThatThrownBy(() -> custom.field("Nothing", "A__c", "date")).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> custom.field("CustomField", "A__c", "date")).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> custom.field("Contact", "A__c", "text")).hasMessageContaining("length");
        assertThatThrownBy(() -> custom.field("Contact", "A__c", "date", "isUnique", true))
                .isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> custom.field("Contact", "A__c", "date", "defaultValue", "tomorrow"))
                .isInstanceOf(BusinessException.class);
        assertThat(custom.test.type("Contact").customFields()).isEmpty();
        assertThat(custom.columns("contact")).isEmpty();
    }

    @Test
    void existing_values_that_are_equal_keep_a_field_from_becoming_unique() {
        custom.field("Product2", "Twin__c", "text", "length", 10L);
        custom.records.create("Product2", "name", "A", "Twin__c", "same");
        custom.records.create("Product2", "name", "B", "Twin__c", "same");
        assertThatThrownBy(() -> custom.door.changeField(
                        "Product2", "Twin__c", custom.records.values("CustomField", "isUnique", true)))
                .hasMessageContaining("same value");
        assertThat(custom.test.type("Product2").field("Twin__c").is(Trait.UNIQUE))
                .isFalse();
        custom.surplus.drop();
        assertThat(custom.columns("product")).isEmpty();
    }
}
