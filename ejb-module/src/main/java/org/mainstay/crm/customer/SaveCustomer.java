package org.mainstay.crm.customer;

import java.util.List;
import org.mainstay.platform.schema.FieldValues;

/**
 * Write this account and these contacts of it. The account is changed when it has an id, else its external id finds or
 * creates it; so are contacts, and a contact without either is created. Contacts that are not named stay as they are.
 *
 * @param expectedVersion the version of the account that the caller believes it has, or null when any will do
 * @param contacts 200 at most
 */
public record SaveCustomer(FieldValues account, Long expectedVersion, List<FieldValues> contacts) {

    public SaveCustomer {
        contacts = List.copyOf(contacts);
    }
}
