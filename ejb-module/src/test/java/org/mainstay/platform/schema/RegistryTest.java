package org.mainstay.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mainstay.crm.contact.Contact;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.support.StandardKinds;

class RegistryTest {

    private static final List<RecordType> STANDARD = StandardKinds.read();

    @Test
    void an_entity_tells_everything_about_its_kind() {
        RecordType account = new Schema(STANDARD).atPath("accounts");

        assertThat(account.apiName()).isEqualTo("Account");
        assertThat(account.prefix()).isEqualTo("001");
        Field name = account.field("name");
        assertThat(name.apiName()).isEqualTo("Name");
        assertThat(name.label()).isEqualTo("Account Name");
        assertThat(name.length()).isEqualTo(255);
        assertThat(name.traits()).contains(Trait.REQUIRED, Trait.NAME, Trait.SEARCHABLE, Trait.SORTABLE);
        Field revenue = account.findByApiName("annualrevenue");
        assertThat(revenue.type()).isEqualTo(FieldType.CURRENCY);
        assertThat(revenue.precision()).isEqualTo(18);
        assertThat(revenue.scale()).isEqualTo(2);
        assertThat(account.field("industry").picklist().values()).contains("Retail", "Energy");
        assertThat(account.field("description").traits()).doesNotContain(Trait.SORTABLE, Trait.FILTERABLE);
        assertThat(account.field("externalId").traits()).contains(Trait.UNIQUE, Trait.EXTERNAL_ID);
        assertThat(account.field("createdDate").traits()).contains(Trait.SYSTEM).doesNotContain(Trait.UPDATEABLE);
    }

    @Test
    void relations_are_known_from_both_ends() {
        Schema schema = new Schema(STANDARD);
        RecordType account = schema.type("account");

        Field accountId = schema.type("Contact").field("accountId");
        assertThat(schema.target(accountId)).isSameAs(account);
        assertThat(schema.childrenOf(account))
                .extracting(c -> c.field().relation().children())
                .contains("contacts", "childAccounts");
    }

    @Test
    void a_kind_needs_no_class() {
        RecordType invoice = new RecordType(
                new RecordType.Names("Invoice__c", "Invoice__c", "a00", "Invoice", "Invoices"),
                List.of(
                        Field.named("id", FieldType.ID).build(),
                        Field.named("Number__c", FieldType.TEXT)
                                .length(20)
                                .label("Number")
                                .with(Trait.REQUIRED, Trait.UNIQUE)
                                .build(),
                        Field.named("Total__c", FieldType.CURRENCY)
                                .digits(18, 2)
                                .build(),
                        Field.named("Account__c", FieldType.REFERENCE)
                                .relation(new Relation("Account", "Account__r", "Invoices__r"))
                                .build()),
                RecordType.Use.BUSINESS);
        List<RecordType> all = new java.util.ArrayList<>(STANDARD);
        all.add(invoice);

        Schema schema = new Schema(all);

        assertThat(schema.atPath("Invoice__c").uniqueFields())
                .extracting(Field::name)
                .containsExactly("Number__c");
        assertThat(schema.childrenOf(schema.type("Account")))
                .extracting(Schema.ChildRelation::type)
                .contains(invoice);
        assertThat(invoice.id(1)).hasToString("a00000000000001AAA");
    }

    @Test
    void a_replaced_schema_is_in_force_at_once_and_as_a_whole() {
        RecordType small = new RecordType(
                new RecordType.Names("Small__c", "Small__c", "a01", "Small", "Smalls"),
                List.of(Field.named("id", FieldType.ID).build()),
                RecordType.Use.BUSINESS);
        Registry registry = new Registry(new Schema(List.of(small)));
        Schema before = registry.schema();

        registry.replace(new Schema(STANDARD));

        assertThat(registry.schema().types()).hasSameSizeAs(STANDARD);
        assertThat(before.types()).hasSize(1);
    }

    @Test
    void a_reference_to_several_kinds_is_told_by_the_prefix_of_the_id() {
        Schema schema = new Schema(STANDARD);
        RecordType task = schema.type("Task");
        Field who = task.field("whoId");
        ValueReader values = new ValueReader(schema);

        Object lead = values.read(task, who, "00Q000000000007");
        assertThat(lead).isEqualTo(new Reference("Lead", 7));
        assertThat(new ValueText(schema).text(task, who, lead)).startsWith("00Q000000000007");
        assertThat(values.read(task, who, "003000000000007")).isEqualTo(new Reference("Contact", 7));
        assertThatThrownBy(() -> values.read(task, who, "001000000000007"))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("Contact or Lead");
    }

    @Test
    void deleting_cascades_in_no_circle() {
        RecordType circle = new RecordType(
                new RecordType.Names("Ring__c", "Ring__c", "a02", "Ring", "Rings"),
                List.of(
                        Field.named("id", FieldType.ID).build(),
                        Field.named("Next__c", FieldType.REFERENCE)
                                .relation(new Relation(List.of("Ring__c"), null, null, DeleteRule.CASCADE))
                                .build()),
                RecordType.Use.BUSINESS);
        assertThatThrownBy(() -> new Schema(List.of(circle)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("circle");
    }

    @Test
    void kinds_that_collide_or_point_nowhere_are_refused() {
        assertThatThrownBy(() -> new Schema(List.of(STANDARD.get(0), STANDARD.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Schema(List.of(EntityReader.read(Contact.class))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown");
        assertThatThrownBy(() -> new Schema(STANDARD).atPath("nothing")).isInstanceOf(BusinessException.class);
    }
}
