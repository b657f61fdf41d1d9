package org.mainstay.identity.organization;

import static org.mainstay.platform.schema.Operation.*;
import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;

/** The organization whose installation this is. There is exactly one; a migration makes it. */
@Entity
@Table(name = "organization")
@RecordKind(
        path = "organizations",
        prefix = "00D",
        label = "Organization",
        labelPlural = "Organizations",
        administrative = true,
        operations = {READ, UPDATE})
public class Organization extends StoredRecord {

    @Column(length = 80)
    @RecordField(with = {REQUIRED, NAME})
    private String name;

    @RecordField
    private String street;

    @Column(length = 40)
    @RecordField
    private String city;

    @Column(length = 80)
    @RecordField
    private String state;

    @Column(length = 20)
    @RecordField
    private String postalCode;

    @Column(length = 80)
    @RecordField
    private String country;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE)
    private String phone;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE)
    private String fax;

    @Column(length = 80)
    @RecordField
    private String primaryContact;

    /** ISO 4217: the currency of amounts whose record names none. */
    @Column(length = 3)
    @RecordField(with = REQUIRED)
    private String defaultCurrencyIsoCode;

    @Column(length = 40)
    @RecordField(label = "Time Zone", with = REQUIRED)
    private String timeZoneSidKey;

    @Column(length = 40)
    @RecordField(label = "Default Locale", with = REQUIRED)
    private String defaultLocaleSidKey;

    @RecordField(
            label = "Sandbox",
            without = {CREATEABLE, UPDATEABLE})
    private boolean isSandbox;

    protected Organization() {}
}
