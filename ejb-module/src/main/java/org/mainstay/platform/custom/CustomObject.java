package org.mainstay.platform.custom;

import static org.mainstay.platform.schema.Operation.READ;
import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;

/** A kind of record that an administrator made. It is written through {@link CustomizationApi} alone. */
@Entity
@Table(name = "customobject")
@RecordKind(
        path = "custom-objects",
        prefix = "01I",
        label = "Custom Object",
        labelPlural = "Custom Objects",
        administrative = true,
        operations = READ)
public class CustomObject extends StoredRecord {

    /** Its API name, {@code Invoice__c}, which is its REST path too. */
    @Column(length = 43)
    @RecordField(
            label = "API Name",
            with = {REQUIRED, NAME, SEARCHABLE},
            without = UPDATEABLE)
    private String developerName;

    @Column(length = 80)
    @RecordField(with = REQUIRED)
    private String label;

    @Column(length = 80)
    @RecordField(with = REQUIRED)
    private String pluralLabel;

    @RecordField
    private String description;

    /** When names are counted on, {@code INV-{0000}}; otherwise people give them. */
    @Column(length = 40)
    @RecordField(without = UPDATEABLE)
    private String numberFormat;

    /** The first three characters of its ids. */
    @Column(length = 3)
    @RecordField(without = {CREATEABLE, UPDATEABLE})
    private String keyPrefix;

    protected CustomObject() {}
}
