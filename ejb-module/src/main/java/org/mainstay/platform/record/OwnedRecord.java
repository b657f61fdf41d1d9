package org.mainstay.platform.record;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.MappedSuperclass;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RelatesTo;

/** A record that belongs to somebody: whoever created it, until it is given to another. */
@MappedSuperclass
public abstract class OwnedRecord extends StoredRecord {

    @RecordField(with = {REQUIRED, DEFAULTED})
    @RelatesTo(value = "User", name = "owner")
    private Long ownerId;

    protected OwnedRecord() {}
}
