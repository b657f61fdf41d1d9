package org.mainstay.crm.campaign;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;
import org.mainstay.platform.schema.Values;

/** A lead or contact that a campaign reaches, and whether there was an answer. */
@Entity
@Table(name = "campaignmember")
@RecordKind(path = "campaign-members", prefix = "00v", label = "Campaign Member", labelPlural = "Campaign Members")
public class CampaignMember extends StoredRecord {

    @RecordField(with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(value = "Campaign", name = "campaign", children = "campaignMembers", onDelete = DeleteRule.CASCADE)
    private Long campaignId;

    @RecordField(without = UPDATEABLE)
    @RelatesTo(value = "Lead", name = "lead", children = "campaignMembers", onDelete = DeleteRule.CASCADE)
    private Long leadId;

    @RecordField(without = UPDATEABLE)
    @RelatesTo(value = "Contact", name = "contact", children = "campaignMembers", onDelete = DeleteRule.CASCADE)
    private Long contactId;

    @Column(length = 40)
    @RecordField(with = {REQUIRED, DEFAULTED})
    @Values(of = CampaignMemberStatus.class)
    private String status;

    @RecordField(
            label = "Responded",
            without = {CREATEABLE, UPDATEABLE})
    private boolean hasResponded;

    @RecordField(without = {CREATEABLE, UPDATEABLE})
    private LocalDate firstRespondedDate;

    protected CampaignMember() {}
}
