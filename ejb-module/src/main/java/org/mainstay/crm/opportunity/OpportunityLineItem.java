package org.mainstay.crm.opportunity;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;

/** A product that an opportunity is about: how many, and for how much. */
@Entity
@Table(name = "opportunitylineitem")
@RecordKind(
        path = "opportunity-line-items",
        prefix = "00k",
        label = "Opportunity Line Item",
        labelPlural = "Opportunity Line Items")
public class OpportunityLineItem extends StoredRecord {

    @RecordField(with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(
            value = "Opportunity",
            name = "opportunity",
            children = "opportunityLineItems",
            onDelete = DeleteRule.CASCADE)
    private Long opportunityId;

    @RecordField(label = "Price Book Entry", with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(value = "PricebookEntry", name = "pricebookEntry", children = "opportunityLineItems")
    private Long pricebookEntryId;

    @RecordField(
            label = "Product",
            without = {CREATEABLE, UPDATEABLE})
    @RelatesTo(value = "Product2", name = "product2", children = "opportunityLineItems")
    private Long product2Id;

    @RecordField(
            label = "Product Name",
            with = {NAME, SEARCHABLE},
            without = {CREATEABLE, UPDATEABLE})
    private String name;

    @RecordField(without = {CREATEABLE, UPDATEABLE})
    private String productCode;

    @RecordField(precision = 12, scale = 2, with = REQUIRED)
    private BigDecimal quantity;

    @RecordField(
            type = FieldType.CURRENCY,
            precision = 20,
            scale = 4,
            without = {CREATEABLE, UPDATEABLE})
    private BigDecimal listPrice;

    /** The list price unless it is given. */
    @RecordField(
            type = FieldType.CURRENCY,
            label = "Sales Price",
            precision = 20,
            scale = 4,
            with = {REQUIRED, DEFAULTED})
    private BigDecimal unitPrice;

    @RecordField(type = FieldType.PERCENT, precision = 5, scale = 2)
    private BigDecimal discount;

    @RecordField(
            type = FieldType.CURRENCY,
            scale = 2,
            without = {CREATEABLE, UPDATEABLE})
    private BigDecimal totalPrice;

    @RecordField(label = "Date")
    private LocalDate serviceDate;

    @RecordField(precision = 9)
    private Long sortOrder;

    @RecordField
    private String description;

    protected OpportunityLineItem() {}
}
