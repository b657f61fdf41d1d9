package org.mainstay.crm.contact;

import jakarta.enterprise.context.ApplicationScoped;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.text.PersonName;

/** What must hold of contacts. */
@ApplicationScoped
public class ContactRules implements RecordRules {

    @Override
    public String kind() {
        return "Contact";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues contact = change.after();
        contact.set(
                "name",
                PersonName.of(
                        contact.text("firstName"),
                        contact.text("middleName"),
                        contact.text("lastName"),
                        contact.text("suffix")));
    }
}
