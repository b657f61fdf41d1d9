package org.mainstay.catalog.product;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.Values;

/** Something one sells: a good or a service. What it costs, price books say. */
@Entity
@Table(name = "product")
@RecordKind(path = "products", prefix = "01t", label = "Product", labelPlural = "Products")
public class Product2 extends StoredRecord {

    @RecordField(
            label = "Product Name",
            with = {REQUIRED, NAME, SEARCHABLE})
    private String name;

    @RecordField(with = SEARCHABLE)
    private String productCode;

    @Column(length = 4000)
    @RecordField(type = FieldType.LONG_TEXT)
    private String description;

    @RecordField(label = "Active")
    private boolean isActive;

    @RecordField(label = "Product Family")
    @Values({"None", "Hardware", "Software", "Service"})
    private String family;

    @RecordField
    @Values({"Each"})
    private String quantityUnitOfMeasure;

    @Column(length = 180)
    @RecordField(label = "Product SKU", with = SEARCHABLE)
    private String stockKeepingUnit;

    @Column(length = 1000)
    @RecordField(type = FieldType.URL, label = "Display URL")
    private String displayUrl;

    /** ISO 4217: the currency of every amount of this record. */
    @Column(length = 3)
    @RecordField(label = "Currency")
    private String currencyIsoCode;

    protected Product2() {}
}
