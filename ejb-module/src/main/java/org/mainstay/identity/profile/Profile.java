package org.mainstay.identity.profile;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;

/** A name for what a group of users does; what they may do, their role says so far. */
@Entity
@Table(name = "profile")
@RecordKind(path = "profiles", prefix = "00e", label = "Profile", labelPlural = "Profiles", administrative = true)
public class Profile extends StoredRecord {

    @RecordField(with = {REQUIRED, UNIQUE, NAME, SEARCHABLE})
    private String name;

    @RecordField
    private String description;

    protected Profile() {}
}
