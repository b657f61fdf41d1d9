package org.mainstay.crm.account;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.mainstay.platform.record.OwnedRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;
import org.mainstay.platform.schema.Values;

/**
 * A company or a person one does business with. A business account has a name of its own and contacts; a person
 * account has the parts of a person's name instead, from which {@link AccountRules} makes its name.
 */
@Entity
@Table(name = "account")
@RecordKind(path = "accounts", prefix = "001", label = "Account", labelPlural = "Accounts")
public class Account extends OwnedRecord {

    @RecordField(
            label = "Account Name",
            with = {REQUIRED, DEFAULTED, NAME, SEARCHABLE})
    private String name;

    /** Decided when the account is created. */
    @RecordField(label = "Person Account", without = UPDATEABLE)
    private boolean isPersonAccount;

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
    @RecordField(with = SEARCHABLE)
    private String lastName;

    @Column(length = 40)
    @RecordField
    private String suffix;

    @Column(length = 40)
    @RecordField(with = SEARCHABLE)
    private String accountNumber;

    @Column(length = 255)
    @RecordField(label = "Account Type")
    @Values({
        "Prospect",
        "Customer - Direct",
        "Customer - Channel",
        "Channel Partner / Reseller",
        "Installation Partner",
        "Technology Partner",
        "Vendor",
        "Other"
    })
    private String type;

    @Column(length = 255)
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

    @RecordField(type = FieldType.CURRENCY, scale = 2)
    private BigDecimal annualRevenue;

    /** ISO 4217: the currency of every amount of this record. */
    @Column(length = 3)
    @RecordField(label = "Currency")
    private String currencyIsoCode;

    @RecordField(label = "Employees", precision = 8)
    private Long numberOfEmployees;

    @Column(length = 255)
    @RecordField
    @Values({"Public", "Private", "Subsidiary", "Other"})
    private String ownership;

    @Column(length = 255)
    @RecordField(label = "Account Rating")
    @Values({"Hot", "Warm", "Cold"})
    private String rating;

    @Column(length = 255)
    @RecordField
    @Values({"Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Other"})
    private String accountSource;

    @Column(length = 4)
    @RecordField
    private String yearStarted;

    @Column(length = 20)
    @RecordField
    private String tickerSymbol;

    @Column(length = 80)
    @RecordField(label = "Account Site")
    private String site;

    @Column(length = 20)
    @RecordField(label = "SIC Code")
    private String sic;

    @RecordField(type = FieldType.URL, with = SEARCHABLE)
    private String website;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE, with = SEARCHABLE)
    private String phone;

    @Column(length = 40)
    @RecordField(type = FieldType.PHONE)
    private String fax;

    @Column(length = 80)
    @RecordField(type = FieldType.EMAIL, label = "Email", with = SEARCHABLE)
    private String personEmail;

    @RecordField
    private String billingStreet;

    @Column(length = 40)
    @RecordField(with = SEARCHABLE)
    private String billingCity;

    @Column(length = 80)
    @RecordField
    private String billingState;

    @Column(length = 10)
    @RecordField
    private String billingStateCode;

    @Column(length = 20)
    @RecordField
    private String billingPostalCode;

    @Column(length = 80)
    @RecordField
    private String billingCountry;

    @Column(length = 2)
    @RecordField
    private String billingCountryCode;

    @RecordField
    private String shippingStreet;

    @Column(length = 40)
    @RecordField(with = SEARCHABLE)
    private String shippingCity;

    @Column(length = 80)
    @RecordField
    private String shippingState;

    @Column(length = 10)
    @RecordField
    private String shippingStateCode;

    @Column(length = 20)
    @RecordField
    private String shippingPostalCode;

    @Column(length = 80)
    @RecordField
    private String shippingCountry;

    @Column(length = 2)
    @RecordField
    private String shippingCountryCode;

    @Column(length = 32000)
    @RecordField(type = FieldType.LONG_TEXT)
    private String description;

    @RecordField(label = "Parent Account")
    @RelatesTo(value = "Account", name = "parent", children = "childAccounts")
    private Long parentId;

    /** Of a record in the recycle bin: into which it was merged. */
    @RecordField(without = {CREATEABLE, UPDATEABLE})
    @RelatesTo(value = "Account", name = "masterRecord", onDelete = DeleteRule.CLEAR)
    private Long masterRecordId;

    protected Account() {}
}
