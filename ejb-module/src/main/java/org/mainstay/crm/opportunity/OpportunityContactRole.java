package org.mainstay.crm.opportunity;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;
import org.mainstay.platform.schema.Values;

/** What a contact has to do with an opportunity. */
@Entity
@Table(name = "opportunitycontactrole")
@RecordKind(
        path = "opportunity-contact-roles",
        prefix = "00K",
        label = "Opportunity Contact Role",
        labelPlural = "Opportunity Contact Roles")
public class OpportunityContactRole extends StoredRecord {

    @RecordField(with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(
            value = "Opportunity",
            name = "opportunity",
            children = "opportunityContactRoles",
            onDelete = DeleteRule.CASCADE)
    private Long opportunityId;

    @RecordField(with = REQUIRED)
    @RelatesTo(value = "Contact", name = "contact", children = "opportunityContactRoles", onDelete = DeleteRule.CASCADE)
    private Long contactId;

    @Column(length = 40)
    @RecordField
    @Values({
        "Business User",
        "Decision Maker",
        "Economic Buyer",
        "Economic Decision Maker",
        "Evaluator",
        "Executive Sponsor",
        "Influencer",
        "Technical Buyer",
        "Other"
    })
    private String role;

    @RecordField(label = "Primary")
    private boolean isPrimary;

    protected OpportunityContactRole() {}
}
