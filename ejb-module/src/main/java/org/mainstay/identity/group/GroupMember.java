package org.mainstay.identity.group;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;

/** A user or another group that belongs to a group. */
@Entity
@Table(name = "groupmember")
@RecordKind(
        path = "group-members",
        prefix = "011",
        label = "Group Member",
        labelPlural = "Group Members",
        administrative = true)
public class GroupMember extends StoredRecord {

    @RecordField(with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(value = "Group", name = "group", children = "groupMembers", onDelete = DeleteRule.CASCADE)
    private Long groupId;

    @RecordField(label = "User or Group", with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(
            value = {"User", "Group"},
            name = "userOrGroup",
            onDelete = DeleteRule.CASCADE)
    private Long userOrGroupId;

    @Column(length = 80)
    private String userOrGroupType;

    protected GroupMember() {}
}
