package org.mainstay.platform.custom;

import static org.mainstay.platform.schema.Operation.READ;
import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.Values;

/** A field that an administrator added to a kind of record. It is written through {@link CustomizationApi} alone. */
@Entity
@Table(name = "customfield")
@RecordKind(
        path = "custom-fields",
        prefix = "00N",
        label = "Custom Field",
        labelPlural = "Custom Fields",
        administrative = true,
        operations = READ)
public class CustomField extends StoredRecord {

    /** API name of the kind that has the field. */
    @Column(length = 80)
    @RecordField(label = "Kind of Record", with = REQUIRED, without = UPDATEABLE)
    private String sobjectType;

    /** Its name in every protocol, {@code ExtKey__c}. */
    @Column(length = 43)
    @RecordField(
            label = "API Name",
            with = {REQUIRED, NAME, SEARCHABLE},
            without = UPDATEABLE)
    private String developerName;

    @Column(length = 80)
    @RecordField(with = REQUIRED)
    private String label;

    @Column(length = 40)
    @RecordField(with = REQUIRED, without = UPDATEABLE)
    @Values(of = CustomFieldType.class, restricted = true)
    private String type;

    /** Greatest number of characters. */
    @RecordField(precision = 6)
    private Long length;

    /** Greatest number of digits, those behind the point among them. */
    @RecordField(precision = 2, without = UPDATEABLE)
    private Long totalDigits;

    /** Digits behind the point. */
    @RecordField(precision = 2, without = UPDATEABLE)
    private Long scale;

    @RecordField(label = "Required")
    private boolean isRequired;

    @RecordField(label = "Unique")
    private boolean isUnique;

    @RecordField(label = "External ID")
    private boolean isExternalId;

    @RecordField(label = "Indexed")
    private boolean isIndexed;

    /** Whether records are found by the words in it. */
    @RecordField(label = "Searchable")
    private boolean isSearchable;

    /** Whether a picklist takes no other values. */
    @RecordField(label = "Restricted")
    private boolean isRestricted;

    /** Whether callers no longer see it; its values stay. */
    @RecordField(label = "Retired")
    private boolean isRetired;

    @RecordField
    private String defaultValue;

    @Column(length = 510)
    @RecordField
    private String helpText;

    /** The values of a picklist, one on each line. */
    @Column(length = 131_072)
    @RecordField(type = FieldType.LONG_TEXT)
    private String valueSet;

    @Column(length = 40)
    @RecordField(without = UPDATEABLE)
    private String numberFormat;

    /** API name of the kind to which a reference points. */
    @Column(length = 80)
    @RecordField(without = UPDATEABLE)
    private String referenceTo;

    /** How those records call the ones that point to them, without the ending. */
    @Column(length = 40)
    @RecordField(without = UPDATEABLE)
    private String relationshipName;

    /** What becomes of a record when the one that it points to is deleted. */
    @Column(length = 40)
    @RecordField(without = UPDATEABLE)
    @Values(
            value = {"restrict", "clear", "cascade"},
            restricted = true)
    private String deleteConstraint;

    @Column(length = 20)
    @RecordField(without = {CREATEABLE, UPDATEABLE})
    private String storageKey;

    @Column(length = 40)
    @RecordField(without = {CREATEABLE, UPDATEABLE})
    private String storageColumn;

    protected CustomField() {}
}
