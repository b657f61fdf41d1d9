package org.mainstay.identity.role;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;

/** A place in the hierarchy of the organization, which users hold. */
@Entity
@Table(name = "userrole")
@RecordKind(path = "user-roles", prefix = "00E", label = "Role", labelPlural = "Roles", administrative = true)
public class UserRole extends StoredRecord {

    @Column(length = 80)
    @RecordField(with = {REQUIRED, NAME, SEARCHABLE})
    private String name;

    @Column(length = 80)
    @RecordField(with = UNIQUE)
    private String developerName;

    @RecordField(label = "Parent Role")
    @RelatesTo(value = "UserRole", name = "parentRole", children = "childRoles")
    private Long parentRoleId;

    @Column(length = 80)
    @RecordField
    private String rollupDescription;

    protected UserRole() {}
}
