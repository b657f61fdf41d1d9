package org.mainstay.identity.group;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.Values;

/** Users taken together. A queue is one that can own records until somebody takes them. */
@Entity(name = "UserGroup")
@Table(name = "usergroup")
@RecordKind(path = "groups", prefix = "00G", label = "Group", labelPlural = "Groups", administrative = true)
public class Group extends StoredRecord {

    @Column(length = 40)
    @RecordField(with = {REQUIRED, NAME, SEARCHABLE})
    private String name;

    @Column(length = 80)
    @RecordField(with = UNIQUE)
    private String developerName;

    /** Only a queue owns records. */
    @Column(length = 40)
    @RecordField(
            with = {REQUIRED, DEFAULTED},
            without = UPDATEABLE)
    @Values(
            value = {"Regular", "Queue"},
            restricted = true)
    private String type;

    /** Where the queue is told of what it gets. */
    @RecordField(type = FieldType.EMAIL)
    private String email;

    @RecordField
    private boolean doesSendEmailToMembers;

    @RecordField
    private boolean doesIncludeBosses;

    @RecordField
    private String description;

    protected Group() {}
}
