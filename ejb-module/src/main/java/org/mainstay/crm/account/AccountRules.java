package org.mainstay.crm.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.text.PersonName;

/** What must hold of accounts. */
@ApplicationScoped
public class AccountRules implements RecordRules {

    private static final String[] NAME_PARTS = {"salutation", "firstName", "middleName", "lastName", "suffix"};

    @Override
    public String kind() {
        return "Account";
    }

    @Override
    public void beforeSave(RecordChange change) {
        if ((Boolean) change.after().get("isPersonAccount")) {
            nameOfPerson(change);
        } else {
            noNameParts(change);
        }
    }

    private static void nameOfPerson(RecordChange change) {
        FieldValues account = change.after();
        String name = PersonName.of(
                account.text("firstName"),
                account.text("middleName"),
                account.text("lastName"),
                account.text("suffix"));
        if (change.isGiven("name") && !java.util.Objects.equals(account.text("name"), name)) {
            change.refuse(
                    ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                    "name",
                    "The name of a person account follows from its first, middle and last name and suffix.");
        } else if (account.get("lastName") == null || account.text("lastName").isBlank()) {
            change.refuse(ErrorCode.REQUIRED_FIELD_MISSING, "lastName", "A person account needs a lastName.");
        }
        account.set("name", name);
    }

    private static void noNameParts(RecordChange change) {
        for (String part : NAME_PARTS) {
            if (change.after().get(part) != null) {
                change.refuse(
                        ErrorCode.FIELD_INTEGRITY_EXCEPTION,
                        part,
                        "Only a person account has a " + part + "; a business account has contacts.");
            }
        }
    }
}
