package org.mainstay.platform.record;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RelatesTo;

/** A record that belongs to somebody: whoever created it, until it is given to another user or a queue. */
@MappedSuperclass
public abstract class OwnedRecord extends StoredRecord {

    @RecordField(with = {REQUIRED, DEFAULTED})
    @RelatesTo(
            value = {"User", "Group"},
            name = "owner")
    private Long ownerId;

    @Column(length = 80)
    private String ownerType;

    protected OwnedRecord() {}
}
