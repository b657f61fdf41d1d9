package org.mainstay.crm.lead;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.mainstay.platform.record.OwnedRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;
import org.mainstay.platform.schema.Values;

/** Somebody who may become a customer. Once converted, a lead says what it became and is history. */
@Entity
@Table(name = "saleslead")
@RecordKind(path = "leads", prefix = "00Q", label = "Lead", labelPlural = "Leads")
public class Lead extends OwnedRecord {

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

    /** First to last name and suffix; {@link LeadRules} keeps it. */
    @Column(length = 203)
    @RecordField(
            label = "Full Name",
            with = {NAME, SEARCHABLE},
            without = {CREATEABLE, UPDATEABLE})
    private String name;

    @Column(length = 128)
    @RecordField(with = SEARCHABLE)
    private String title;

    @RecordField(with = {REQUIRED, SEARCHABLE})
    private String company;

    @RecordField
    private String street;

    @Column(length = 40)
    @RecordField(with = SEARCHABLE)
    private String city;

    @Column(length = 80)
    @RecordField
    private String state;

    @Column(length = 10)
    @RecordField
    private String stateCode;

    @Column(length = 20)
    @RecordField
    private String postalCode;

    @Column(length = 80)
    @RecordField
    private String country;

    @Column(length = 2)
    @RecordField
    private String countryCode;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE, with = SEARCHABLE)
    private String phone;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE, with = SEARCHABLE)
    private String mobilePhone;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE)
    private String fax;

    @Column(length = 80)
    @RecordField(type = FieldType.EMAIL, with = SEARCHABLE)
    private String email;

    @RecordField(type = FieldType.URL, with = SEARCHABLE)
    private String website;

    @Column(length = 32000)
    @RecordField(type = FieldType.LONG_TEXT)
    private String description;

    @RecordField
    @Values({"Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Other"})
    private String leadSource;

    @RecordField(
            label = "Lead Status",
            with = {REQUIRED, DEFAULTED})
    @Values(of = LeadStatus.class)
    private String status;

    @RecordField
    @Values({
        "Agriculture",
        "Apparel",
        "Banking",
        "Biotechnology",
        "Chemicals",
        "Communications",
        "Construction",
        "Consulting",
        "Education",
        "Electronics",
        "Energy",
        "Engineering",
        "Entertainment",
        "Environmental",
        "Finance",
        "Food & Beverage",
        "Government",
        "Healthcare",
        "Hospitality",
        "Insurance",
        "Machinery",
        "Manufacturing",
        "Media",
        "Not For Profit",
        "Other",
        "Recreation",
        "Retail",
        "Shipping",
        "Technology",
        "Telecommunications",
        "Transportation",
        "Utilities"
    })
    private String industry;

    @RecordField
    @Values({"Hot", "Warm", "Cold"})
    private String rating;

    @RecordField(type = FieldType.CURRENCY, scale = 2)
    private BigDecimal annualRevenue;

    /** ISO 4217: the currency of every amount of this record. */
    @Column(length = 3)
    @RecordField(label = "Currency")
    private String currencyIsoCode;

    @RecordField(label = "Employees", precision = 8)
    private Long numberOfEmployees;

    @RecordField(label = "Unread by Owner")
    private boolean isUnreadByOwner;

    @RecordField
    private boolean doNotCall;

    @RecordField(label = "Email Opt Out")
    private boolean hasOptedOutOfEmail;

    @RecordField(label = "Fax Opt Out")
    private boolean hasOptedOutOfFax;

    @RecordField(
            label = "Converted",
            without = {CREATEABLE, UPDATEABLE})
    private boolean isConverted;

    @RecordField(without = {CREATEABLE, UPDATEABLE})
    private LocalDate convertedDate;

    @RecordField(without = {CREATEABLE, UPDATEABLE})
    @RelatesTo(value = "Account", name = "convertedAccount", onDelete = DeleteRule.CLEAR)
    private Long convertedAccountId;

    @RecordField(without = {CREATEABLE, UPDATEABLE})
    @RelatesTo(value = "Contact", name = "convertedContact", onDelete = DeleteRule.CLEAR)
    private Long convertedContactId;

    @RecordField(without = {CREATEABLE, UPDATEABLE})
    @RelatesTo(value = "Opportunity", name = "convertedOpportunity", onDelete = DeleteRule.CLEAR)
    private Long convertedOpportunityId;

    /** Of a record in the recycle bin: into which it was merged. */
    @RecordField(without = {CREATEABLE, UPDATEABLE})
    @RelatesTo(value = "Lead", name = "masterRecord", onDelete = DeleteRule.CLEAR)
    private Long masterRecordId;

    protected Lead() {}
}
