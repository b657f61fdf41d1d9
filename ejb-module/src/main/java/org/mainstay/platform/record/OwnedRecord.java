package org.mainstay.platform.record;

import jakarta.persistence.MappedSuperclass;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RelatesTo;

/** A record that belongs to somebody: whoever created it, until it is given to another. */
@MappedSuperclass
public abstract class OwnedRecord extends StoredRecord {

    @RecordField
    @RelatesTo(value = "User", name = "owner")
    private Long ownerId;

    protected OwnedRecord() {}
}
