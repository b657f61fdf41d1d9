package org.mainstay.platform.recordtype;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.Values;

/** A variety of a kind of record: partner accounts beside customer accounts, say. */
@Entity
@Table(name = "recordtype")
@RecordKind(
        path = "record-types",
        prefix = "012",
        label = "Record Type",
        labelPlural = "Record Types",
        administrative = true)
public class RecordType extends StoredRecord {

    @Column(length = 80)
    @RecordField(with = {REQUIRED, NAME, SEARCHABLE})
    private String name;

    @Column(length = 80)
    @RecordField(with = REQUIRED)
    private String developerName;

    /** API name of the kind. */
    @Column(length = 80)
    @RecordField(label = "Kind of Record", with = REQUIRED, without = UPDATEABLE)
    @Values({"Account", "Campaign", "Case", "Contact", "Lead", "Opportunity"})
    private String sobjectType;

    @RecordField
    private String description;

    @RecordField(label = "Active")
    private boolean isActive;

    protected RecordType() {}
}
