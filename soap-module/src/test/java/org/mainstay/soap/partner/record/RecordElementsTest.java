package org.mainstay.soap.partner.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Relation;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.Trait;
import org.mainstay.soap.partner.message.MessageReader;

/** The same record as it is written by clients of different makes. */
class RecordElementsTest {

    private static final RecordType COMPANY = new RecordType(
            new RecordType.Names("Company", "companies", "001", "Company", "Companies"),
            List.of(
                    Field.named("id", FieldType.ID).build(),
                    Field.named("externalId", FieldType.TEXT)
                            .length(255)
                            .with(Trait.EXTERNAL_ID)
                            .build(),
                    Field.named("name", FieldType.TEXT).length(5).build(),
                    Field.named("type", FieldType.TEXT).length(40).build(),
                    Field.named("phone", FieldType.PHONE).length(40).build(),
                    Field.named("staff", FieldType.INTEGER).build(),
                    Field.named("revenue", FieldType.CURRENCY).digits(18, 2).build(),
                    Field.named("since", FieldType.DATE).build(),
                    Field.named("seen", FieldType.DATETIME).build(),
                    Field.named("active", FieldType.BOOLEAN).build(),
                    Field.named("parentId", FieldType.REFERENCE)
                            .relation(new Relation("Company", "parent", "children"))
                            .build()),
            RecordType.Use.BUSINESS);

    private final Schema schema = new Schema(List.of(COMPANY));

    private SentRecord read(String record, boolean truncate) {
        String message = "<Envelope xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><Body><create>" + record
                + "</create></Body></Envelope>";
        return new RecordElements(schema, truncate)
                .read(MessageReader.open(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), null)
                        .arguments(10_000)
                        .elements(0, "sObjects")
                        .get(0));
    }

    private SentRecord read(String record) {
        return read(record, false);
    }

    @Test
    void kinds_are_named_in_three_ways() {
        String byElement = "<m:sObjects xmlns:m='urn:p' xmlns:s='urn:s'><s:type xsi:type='xsd:string'>company</s:type>"
                + "<s:Type xsi:type='xsd:string'>Prospect</s:Type><s:NAME xsi:type='xsd:string'>x</s:NAME></m:sObjects>";
        String byAttribute = "<sObjects xsi:type='sfons:Company'><Name>x</Name><Type>Prospect</Type></sObjects>";
        String byNeither =
                "<n:sObjects xmlns:n='wrong'><Name xmlns=''>x</Name><type>Company</type><Type>Prospect</Type>"
                        + "<Id xsi:nil='true'/></n:sObjects>";
        for (String record : List.of(byElement, byAttribute, byNeither)) {
            SentRecord sent = read(record);
            assertThat(sent.problems()).isEmpty();
            assertThat(sent.type()).isSameAs(COMPANY);
            assertThat(sent.key()).isNull();
            assertThat(sent.values().toString()).isEqualTo("Company{name=x type=Prospect }");
        }
        assertThat(read("<sObjects><Name>x</Name></sObjects>").problems())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.INVALID_TYPE);
    }

    @Test
    void values_are_written_in_many_ways() {
        SentRecord sent = read(
                "<sObjects><type>Company</type><Staff>42</Staff><Revenue>1.5E8</Revenue>"
                        + "<Since>1970-01-01T00:00:00.000Z</Since><Seen>2026-01-02T03:04:05+0100</Seen><Active>1</Active></sObjects>");
        assertThat(sent.problems()).isEmpty();
        assertThat(sent.values().get("staff")).isEqualTo(42L);
        assertThat((BigDecimal) sent.values().get("revenue")).isEqualByComparingTo("150000000");
        assertThat(sent.values().get("since")).isEqualTo(LocalDate.of(1970, 1, 1));
        assertThat(sent.values().get("seen")).isEqualTo(Instant.parse("2026-01-02T02:04:05Z"));
        assertThat(sent.values().get("active")).isEqualTo(true);
        assertThat(Lexical.of(FieldType.DATETIME, "2026-01-02")).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(Lexical.of(FieldType.DATE, "yesterday")).isEqualTo("yesterday");
    }

    @Test
    void null_is_an_empty_element_or_a_name() {
        SentRecord sent =
                read("<sObjects><Name/><type>Company</type><Staff xsi:nil='true'/><fieldsToNull>PHONE</fieldsToNull>"
                        + "<fieldsToNull>Since</fieldsToNull></sObjects>");
        assertThat(sent.problems()).isEmpty();
        for (String field : List.of("name", "staff", "phone", "since")) {
            assertThat(sent.values().has(COMPANY.field(field))).as(field).isTrue();
            assertThat(sent.values().get(field)).as(field).isNull();
        }
        assertThat(read("<sObjects><type>Company</type><Name>x</Name><fieldsToNull>Name</fieldsToNull></sObjects>")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.INVALID_FIELD);
    }

    @Test
    void parents_are_named_by_what_they_are_known_by_elsewhere() {
        String record = "<sObjects><type>Company</type><Parent><type>Company</type>%s</Parent></sObjects>";
        assertThat(read(record.formatted("<ExternalId>K-1</ExternalId>"))
                        .values()
                        .get("parentId"))
                .isEqualTo(new ByExternalId("K-1"));
        assertThat(read(record.formatted("<Id>001000000000001AAA</Id>"))
                        .values()
                        .get("parentId"))
                .isEqualTo(1L);
        assertThat(read(record.formatted("<Name>x</Name>")).problems())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.INVALID_FIELD);
    }

    @Test
    void texts_are_cut_for_those_who_allow_it() {
        String record = "<sObjects><type>Company</type><Name>\uD83D\uDE00bcdefg</Name></sObjects>";
        assertThat(read(record, true).values().get("name")).isEqualTo("\uD83D\uDE00bcde");
        assertThat(read(record, false).values().get("name")).isEqualTo("\uD83D\uDE00bcdefg");
    }

    @Test
    void unknown_names_and_ids_are_told() {
        SentRecord sent = read("<sObjects><type>Company</type><Nonsense>1</Nonsense></sObjects>");
        assertThat(sent.problems())
                .containsExactly(new Problem(
                        ErrorCode.INVALID_FIELD, "Nonsense", "No such column 'Nonsense' on sobject of type Company."));
        assertThat(read("<sObjects><type>Company</type><Id>003000000000001AAA</Id></sObjects>")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.INVALID_ID_FIELD);
        assertThat(SentRecord.named(schema, "nonsense").problems())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.MALFORMED_ID);
    }
}
