package org.mainstay.crm.note;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.OwnedRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;

/** A text about a record. */
@Entity
@Table(name = "note")
@RecordKind(path = "notes", prefix = "002", label = "Note", labelPlural = "Notes")
public class Note extends OwnedRecord {

    @RecordField(label = "Parent", with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(
            value = {"Account", "Contact", "Lead", "Opportunity", "Case", "Campaign", "Product2"},
            name = "parent",
            children = "notes",
            onDelete = DeleteRule.CASCADE)
    private Long parentId;

    @Column(length = 80)
    private String parentType;

    @Column(length = 80)
    @RecordField(with = {REQUIRED, NAME, SEARCHABLE})
    private String title;

    @Column(length = 32000)
    @RecordField(type = FieldType.LONG_TEXT)
    private String body;

    @RecordField(label = "Private")
    private boolean isPrivate;

    protected Note() {}
}
