package org.mainstay.catalog.pricebook;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;

/** What a product costs in a price book, once for each currency. Which book and which product is decided when it is created. */
@Entity
@Table(name = "pricebookentry")
@RecordKind(path = "price-book-entries", prefix = "01u", label = "Price Book Entry", labelPlural = "Price Book Entries")
public class PricebookEntry extends StoredRecord {

    @RecordField(label = "Price Book", with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(value = "Pricebook2", name = "pricebook2", children = "pricebookEntries", onDelete = DeleteRule.CASCADE)
    private Long pricebook2Id;

    @RecordField(label = "Product", with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(value = "Product2", name = "product2", children = "pricebookEntries", onDelete = DeleteRule.CASCADE)
    private Long product2Id;

    /** That of the product; {@link PricebookEntryRules} keeps it. */
    @RecordField(
            label = "Product Name",
            with = {NAME, SEARCHABLE},
            without = {CREATEABLE, UPDATEABLE})
    private String name;

    /** That of the product. */
    @RecordField(
            with = SEARCHABLE,
            without = {CREATEABLE, UPDATEABLE})
    private String productCode;

    @RecordField(type = FieldType.CURRENCY, label = "List Price", precision = 20, scale = 4, with = REQUIRED)
    private BigDecimal unitPrice;

    /** ISO 4217; without one it is the currency of the organization. */
    @Column(length = 3)
    @RecordField(label = "Currency", without = UPDATEABLE)
    private String currencyIsoCode;

    @RecordField(label = "Active")
    private boolean isActive;

    @RecordField
    private boolean useStandardPrice;

    protected PricebookEntry() {}
}
