package org.mainstay.crm.supportcase;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;

/** What was said about a case. */
@Entity
@Table(name = "casecomment")
@RecordKind(path = "case-comments", prefix = "00a", label = "Case Comment", labelPlural = "Case Comments")
public class CaseComment extends StoredRecord {

    @RecordField(label = "Parent", with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(value = "Case", name = "parent", children = "caseComments", onDelete = DeleteRule.CASCADE)
    private Long parentId;

    @Column(length = 4000)
    @RecordField(type = FieldType.LONG_TEXT, label = "Body", with = REQUIRED)
    private String commentBody;

    /** Whether the customer may see it. */
    @RecordField(label = "Published")
    private boolean isPublished;

    protected CaseComment() {}
}
