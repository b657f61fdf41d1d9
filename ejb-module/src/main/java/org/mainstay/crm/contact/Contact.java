package org.mainstay.crm.contact;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.mainstay.platform.record.OwnedRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;
import org.mainstay.platform.schema.Values;

/** A person at a business account, or one who belongs to none yet. */
@Entity
@Table(name = "contact")
@RecordKind(path = "contacts", prefix = "003", label = "Contact", labelPlural = "Contacts")
public class Contact extends OwnedRecord {

    @RecordField
    @RelatesTo(value = "Account", name = "account", children = "contacts")
    private Long accountId;

    @Column(length = 40)
    @RecordField
    @Values({"Mr.", "Ms.", "Mrs.", "Dr.", "Prof.", "Mx."})
    private String salutation;

    @Column(length = 40)
    @RecordField(with = SEARCHABLE)
    private String firstName;

    @Column(length = 40)
    @RecordField(with = SEARCHABLE)
    private String middleName;

    @Column(length = 80)
    @RecordField(with = {REQUIRED, SEARCHABLE})
    private String lastName;

    @Column(length = 40)
    @RecordField
    private String suffix;

    /** First to last name and suffix; {@link ContactRules} keeps it. */
    @Column(length = 203)
    @RecordField(
            label = "Full Name",
            with = {NAME, SEARCHABLE},
            without = {CREATEABLE, UPDATEABLE})
    private String name;

    @Column(length = 128)
    @RecordField(with = SEARCHABLE)
    private String title;

    @Column(length = 80)
    @RecordField
    private String department;

    @Column(length = 80)
    @RecordField(type = FieldType.EMAIL, with = SEARCHABLE)
    private String email;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE, with = SEARCHABLE)
    private String phone;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE, with = SEARCHABLE)
    private String mobilePhone;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE, with = SEARCHABLE)
    private String homePhone;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE, with = SEARCHABLE)
    private String otherPhone;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE)
    private String fax;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE)
    private String assistantPhone;

    @Column(length = 40)
    @RecordField
    private String assistantName;

    @RecordField
    private LocalDate birthdate;

    @Column(length = 255)
    @RecordField
    @Values({"Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Other"})
    private String leadSource;

    @RecordField
    private String mailingStreet;

    @Column(length = 40)
    @RecordField(with = SEARCHABLE)
    private String mailingCity;

    @Column(length = 80)
    @RecordField
    private String mailingState;

    @Column(length = 10)
    @RecordField
    private String mailingStateCode;

    @Column(length = 20)
    @RecordField
    private String mailingPostalCode;

    @Column(length = 80)
    @RecordField
    private String mailingCountry;

    @Column(length = 2)
    @RecordField
    private String mailingCountryCode;

    @RecordField
    private String otherStreet;

    @Column(length = 40)
    @RecordField(with = SEARCHABLE)
    private String otherCity;

    @Column(length = 80)
    @RecordField
    private String otherState;

    @Column(length = 10)
    @RecordField
    private String otherStateCode;

    @Column(length = 20)
    @RecordField
    private String otherPostalCode;

    @Column(length = 80)
    @RecordField
    private String otherCountry;

    @Column(length = 2)
    @RecordField
    private String otherCountryCode;

    @RecordField
    private boolean doNotCall;

    @RecordField(label = "Email Opt Out")
    private boolean hasOptedOutOfEmail;

    @RecordField
    @RelatesTo(value = "Contact", name = "reportsTo", children = "reports")
    private Long reportsToId;

    @Column(length = 32000)
    @RecordField(type = FieldType.LONG_TEXT)
    private String description;

    /** Of a record in the recycle bin: into which it was merged. */
    @RecordField(without = {CREATEABLE, UPDATEABLE})
    @RelatesTo(value = "Contact", name = "masterRecord", onDelete = DeleteRule.CLEAR)
    private Long masterRecordId;

    protected Contact() {}
}
