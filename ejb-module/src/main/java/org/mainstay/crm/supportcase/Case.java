package org.mainstay.crm.supportcase;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.mainstay.platform.record.OwnedRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;
import org.mainstay.platform.schema.Values;

/** What a customer asks, reports or complains about, until it is closed. */
@Entity(name = "SupportCase")
@Table(name = "supportcase")
@RecordKind(path = "cases", prefix = "500", label = "Case", labelPlural = "Cases")
public class Case extends OwnedRecord {

    @Column(length = 30)
    @RecordField(
            with = {AUTO_NUMBER, NAME, SEARCHABLE},
            without = {CREATEABLE, UPDATEABLE})
    private String caseNumber;

    @RecordField
    @RelatesTo(value = "Account", name = "account", children = "cases")
    private Long accountId;

    @RecordField
    @RelatesTo(value = "Contact", name = "contact", children = "cases", onDelete = DeleteRule.CLEAR)
    private Long contactId;

    @RecordField(label = "Parent Case")
    @RelatesTo(value = "Case", name = "parent", children = "cases", onDelete = DeleteRule.CLEAR)
    private Long parentId;

    @RecordField
    @RelatesTo(value = "Product2", name = "product", children = "cases", onDelete = DeleteRule.CLEAR)
    private Long productId;

    @RecordField(with = SEARCHABLE)
    private String subject;

    @Column(length = 32000)
    @RecordField(type = FieldType.LONG_TEXT)
    private String description;

    @RecordField(label = "Case Type")
    @Values({"Problem", "Feature Request", "Question"})
    private String type;

    @RecordField(with = {REQUIRED, DEFAULTED})
    @Values(of = CaseStatus.class)
    private String status;

    @RecordField(with = DEFAULTED)
    @Values({"High", "Medium", "Low"})
    private String priority;

    @RecordField(label = "Case Reason")
    @Values({"Installation", "Equipment Complexity", "Performance", "Breakdown", "Equipment Design", "Feedback", "Other"
    })
    private String reason;

    @RecordField(label = "Case Origin")
    @Values({"Phone", "Email", "Web"})
    private String origin;

    @Column(length = 80)
    @RecordField(label = "Web Name", with = SEARCHABLE)
    private String suppliedName;

    @Column(length = 80)
    @RecordField(type = FieldType.EMAIL, label = "Web Email", with = SEARCHABLE)
    private String suppliedEmail;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE, label = "Web Phone", with = SEARCHABLE)
    private String suppliedPhone;

    @Column(length = 80)
    @RecordField(label = "Web Company", with = SEARCHABLE)
    private String suppliedCompany;

    @RecordField(label = "Escalated")
    private boolean isEscalated;

    @RecordField(
            label = "Closed",
            without = {CREATEABLE, UPDATEABLE})
    private boolean isClosed;

    @RecordField(
            label = "Closed Date",
            without = {CREATEABLE, UPDATEABLE})
    private Instant closedDate;

    protected Case() {}
}
