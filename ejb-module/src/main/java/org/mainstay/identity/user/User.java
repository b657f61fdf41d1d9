package org.mainstay.identity.user;

import static org.mainstay.platform.schema.Operation.*;
import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.StoredRecord;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;
import org.mainstay.platform.schema.Values;

/**
 * Somebody who works with Mainstay. A user is never deleted, since records name who made them; one who leaves is made
 * inactive and can no longer log in. The password is no field: see {@link UsersApi}.
 */
@Entity
@Table(name = "user")
@RecordKind(
        path = "users",
        prefix = "005",
        label = "User",
        labelPlural = "Users",
        administrative = true,
        operations = {CREATE, READ, UPDATE})
public class User extends StoredRecord {

    /** What one logs in with; kept in lower case. */
    @Column(length = 80)
    @RecordField(with = {REQUIRED, UNIQUE, SEARCHABLE})
    private String username;

    @Column(length = 40)
    @RecordField(with = SEARCHABLE)
    private String firstName;

    @Column(length = 80)
    @RecordField(with = {REQUIRED, SEARCHABLE})
    private String lastName;

    /** First and last name; {@link UserRules} keeps it. */
    @Column(length = 121)
    @RecordField(
            label = "Full Name",
            with = {NAME, SEARCHABLE},
            without = {CREATEABLE, UPDATEABLE})
    private String name;

    @Column(length = 128)
    @RecordField(type = FieldType.EMAIL, with = SEARCHABLE)
    private String email;

    @Column(length = 80)
    @RecordField(with = SEARCHABLE)
    private String title;

    @Column(length = 80)
    @RecordField
    private String department;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE, with = SEARCHABLE)
    private String phone;

    @RecordField(label = "Active")
    private boolean isActive;

    @Column(length = 20)
    @RecordField(with = REQUIRED)
    @Values(
            value = {"admin", "agent", "integration", "viewer"},
            restricted = true)
    private String role;

    /** An identifier of the IANA time zone database. */
    @Column(length = 40)
    @RecordField(label = "Time Zone")
    private String timeZoneSidKey;

    /** A language tag with underscore, such as {@code de_AT}. */
    @Column(length = 40)
    @RecordField(label = "Locale")
    private String localeSidKey;

    @RecordField(label = "Role in the Hierarchy")
    @RelatesTo(value = "UserRole", name = "userRole", children = "users")
    private Long userRoleId;

    @RecordField
    @RelatesTo(value = "Profile", name = "profile", children = "users")
    private Long profileId;

    protected User() {}
}
