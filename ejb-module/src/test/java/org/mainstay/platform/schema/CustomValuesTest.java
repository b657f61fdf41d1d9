package org.mainstay.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a row keeps of custom fields, and what of fields that are not known here. */
class CustomValuesTest {

    private static Field field(String name, FieldType type, String key) {
        return Field.named(name, type)
                .apiName(name)
                .length(100)
                .digits(18, 2)
                .customization(new Customization(key, null, null, null))
                .build();
    }

    private final RecordType type = kind(
            field("Text__c", FieldType.TEXT, "f1"),
            field("Flag__c", FieldType.BOOLEAN, "f2"),
            field("Number__c", FieldType.DECIMAL, "f3"),
            field("Day__c", FieldType.DATE, "f4"),
            field("Moment__c", FieldType.DATETIME, "f5"),
            field("Time__c", FieldType.TIME, "f6"));

    private static RecordType kind(Field... fields) {
        return new RecordType(
                new RecordType.Names("Thing__c", "Thing__c", "a00", "Thing", "Things"),
                List.of(fields),
                RecordType.Use.BUSINESS);
    }

    private FieldValues read(RecordType as, String stored) {
        FieldValues values = new FieldValues(as);
        CustomValues.read(values, as.fields(), stored);
        return values;
    }

    @Test
    void values_come_back_as_they_were() {
        FieldValues record = new FieldValues(type)
                .set("Text__c", "a\"b\\c\n😀")
                .set("Flag__c", true)
                .set("Number__c", new BigDecimal("1234567890123456.78"))
                .set("Day__c", LocalDate.of(1700, 1, 1))
                .set("Moment__c", Instant.parse("4000-12-31T23:59:59.999Z"))
                .set("Time__c", LocalTime.of(0, 0, 0, 1_000_000));
        FieldValues again = read(type, CustomValues.write(record));
        type.fields().forEach(f -> assertThat(again.get(f)).as(f.name()).isEqualTo(record.get(f)));
    }

    @Test
    void what_the_database_reads_is_in_its_own_form() {
        String stored = CustomValues.write(new FieldValues(type)
                .set("Flag__c", true)
                .set("Moment__c", Instant.parse("2026-01-02T03:04:05.006Z"))
                .set("Number__c", new BigDecimal("0.10")));
        assertThat(stored).isEqualTo("{\"f2\":1,\"f3\":\"0.10\",\"f5\":\"2026-01-02 03:04:05.006\"}");
    }

    @Test
    void nothing_is_stored_of_nothing_and_nothing_is_false() {
        assertThat(CustomValues.write(
                        new FieldValues(type).set("Flag__c", false).set("Text__c", null)))
                .isNull();
        FieldValues empty = read(type, null);
        assertThat(empty.get("Flag__c")).isEqualTo(false);
        assertThat(empty.get("Text__c")).isNull();
    }

    @Test
    void what_is_not_known_here_is_kept_as_it_is() {
        RecordType older = kind(field("Text__c", FieldType.TEXT, "f1"));
        FieldValues record = read(older, "{\"f1\":\"x\",\"f8\":{\"a\":[1,2.50]},\"f9\":\"later\"}");
        assertThat(CustomValues.write(record.copy().set("Text__c", null)))
                .isEqualTo("{\"f8\":{\"a\":[1,2.50]},\"f9\":\"later\"}");
    }
}
