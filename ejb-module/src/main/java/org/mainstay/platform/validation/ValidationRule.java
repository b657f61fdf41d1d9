package org.mainstay.platform.validation;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.Values;

/** A condition under which records of one kind are refused, and what is said then. */
@Entity
@Table(name = "validationrule")
@RecordKind(
        path = "validation-rules",
        prefix = "03d",
        label = "Validation Rule",
        labelPlural = "Validation Rules",
        administrative = true)
public class ValidationRule extends StoredRecord {

    @Column(length = 80)
    @RecordField(with = {REQUIRED, NAME, SEARCHABLE})
    private String name;

    /** API name of the kind; the values are the usual ones, others are as good. */
    @Column(length = 80)
    @RecordField(label = "Kind of Record", with = REQUIRED, without = UPDATEABLE)
    @Values({"Account", "Campaign", "Case", "Contact", "Lead", "Opportunity"})
    private String sobjectType;

    /** A rule that is not is a draft: it refuses nothing, and its condition may still be anything. */
    @RecordField
    private boolean active;

    /** A {@link org.mainstay.platform.formula.Formula}; a record of which it is TRUE is refused. */
    @Column(length = 4_000)
    @RecordField(type = FieldType.LONG_TEXT, with = REQUIRED)
    private String errorCondition;

    @RecordField(with = REQUIRED)
    private String errorMessage;

    /** Name of the field at which the message stands, or null when it is about the whole record. */
    @Column(length = 80)
    @RecordField
    private String errorField;

    @RecordField
    private String description;

    protected ValidationRule() {}
}
