package org.mainstay.catalog.pricebook;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;

/** A list of prices. One of them is the standard price book, which a migration makes and nobody deletes. */
@Entity
@Table(name = "pricebook")
@RecordKind(path = "price-books", prefix = "01s", label = "Price Book", labelPlural = "Price Books")
public class Pricebook2 extends StoredRecord {

    @RecordField(
            label = "Price Book Name",
            with = {REQUIRED, NAME, SEARCHABLE})
    private String name;

    @RecordField
    private String description;

    @RecordField(label = "Active")
    private boolean isActive;

    /** Whether it is the one that the platform made. */
    @RecordField(
            label = "Standard",
            without = {CREATEABLE, UPDATEABLE})
    private boolean isStandard;

    protected Pricebook2() {}
}
