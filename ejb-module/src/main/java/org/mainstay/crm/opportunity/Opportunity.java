package org.mainstay.crm.opportunity;

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

/**
 * A deal that may come about. Its stage says how likely it is and whether it is won or lost; its line items, when there
 * are any, say what it amounts to.
 */
@Entity
@Table(name = "opportunity")
@RecordKind(path = "opportunities", prefix = "006", label = "Opportunity", labelPlural = "Opportunities")
public class Opportunity extends OwnedRecord {

    @Column(length = 120)
    @RecordField(
            label = "Opportunity Name",
            with = {REQUIRED, NAME, SEARCHABLE})
    private String name;

    @RecordField
    @RelatesTo(value = "Account", name = "account", children = "opportunities")
    private Long accountId;

    @Column(length = 32000)
    @RecordField(type = FieldType.LONG_TEXT)
    private String description;

    @RecordField(label = "Stage", with = REQUIRED)
    @Values(of = OpportunityStage.class, restricted = true)
    private String stageName;

    /** The sum of the line items when there are any. */
    @RecordField(type = FieldType.CURRENCY, scale = 2)
    private BigDecimal amount;

    /** ISO 4217: the currency of every amount of this record. */
    @Column(length = 3)
    @RecordField(label = "Currency")
    private String currencyIsoCode;

    /** That of the stage unless it is given with it. */
    @RecordField(type = FieldType.PERCENT, label = "Probability (%)", precision = 3)
    private BigDecimal probability;

    /** Amount times probability. */
    @RecordField(
            type = FieldType.CURRENCY,
            scale = 2,
            without = {CREATEABLE, UPDATEABLE})
    private BigDecimal expectedRevenue;

    @RecordField(label = "Quantity", scale = 2)
    private BigDecimal totalOpportunityQuantity;

    @RecordField(with = REQUIRED)
    private LocalDate closeDate;

    @RecordField(label = "Opportunity Type")
    @Values({"New Business", "Existing Business"})
    private String type;

    @RecordField
    private String nextStep;

    @RecordField
    @Values({"Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Other"})
    private String leadSource;

    @RecordField(
            label = "Closed",
            without = {CREATEABLE, UPDATEABLE})
    private boolean isClosed;

    @RecordField(
            label = "Won",
            without = {CREATEABLE, UPDATEABLE})
    private boolean isWon;

    @Column(length = 40)
    @RecordField(without = {CREATEABLE, UPDATEABLE})
    private String forecastCategory;

    /** That of the stage unless it is given with it. */
    @Column(length = 40)
    @RecordField(label = "Forecast Category Name")
    @Values(of = ForecastCategory.class, restricted = true)
    private String forecastCategoryName;

    @RecordField(label = "Primary Campaign Source")
    @RelatesTo(value = "Campaign", name = "campaign", children = "opportunities", onDelete = DeleteRule.CLEAR)
    private Long campaignId;

    @RecordField(label = "Price Book")
    @RelatesTo(value = "Pricebook2", name = "pricebook2", children = "opportunities")
    private Long pricebook2Id;

    @RecordField(
            label = "Has Line Item",
            without = {CREATEABLE, UPDATEABLE})
    private boolean hasOpportunityLineItem;

    protected Opportunity() {}
}
