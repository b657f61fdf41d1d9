package org.mainstay.crm.campaign;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.mainstay.platform.record.OwnedRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;
import org.mainstay.platform.schema.Values;

/** An effort to reach people: a mailing, a fair, a series of web seminars. Who is reached are its members. */
@Entity
@Table(name = "campaign")
@RecordKind(path = "campaigns", prefix = "701", label = "Campaign", labelPlural = "Campaigns")
public class Campaign extends OwnedRecord {

    @Column(length = 80)
    @RecordField(
            label = "Campaign Name",
            with = {REQUIRED, NAME, SEARCHABLE})
    private String name;

    @RecordField(label = "Parent Campaign")
    @RelatesTo(value = "Campaign", name = "parent", children = "childCampaigns", onDelete = DeleteRule.CLEAR)
    private Long parentId;

    @RecordField
    @Values({
        "Conference",
        "Webinar",
        "Trade Show",
        "Public Relations",
        "Partners",
        "Referral Program",
        "Advertisement",
        "Banner Ads",
        "Direct Mail",
        "Email",
        "Telemarketing",
        "Other"
    })
    private String type;

    @RecordField(with = DEFAULTED)
    @Values({"Planned", "In Progress", "Completed", "Aborted"})
    private String status;

    @RecordField
    private LocalDate startDate;

    @RecordField
    private LocalDate endDate;

    @RecordField(type = FieldType.CURRENCY, scale = 2)
    private BigDecimal expectedRevenue;

    @RecordField(type = FieldType.CURRENCY, scale = 2)
    private BigDecimal budgetedCost;

    @RecordField(type = FieldType.CURRENCY, scale = 2)
    private BigDecimal actualCost;

    /** ISO 4217: the currency of every amount of this record. */
    @Column(length = 3)
    @RecordField(label = "Currency")
    private String currencyIsoCode;

    @RecordField(type = FieldType.PERCENT, label = "Expected Response (%)", precision = 10, scale = 2)
    private BigDecimal expectedResponse;

    @RecordField(label = "Num Sent")
    private Long numberSent;

    @RecordField(label = "Active")
    private boolean isActive;

    @Column(length = 32000)
    @RecordField(type = FieldType.LONG_TEXT)
    private String description;

    protected Campaign() {}
}
