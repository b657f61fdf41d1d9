package org.mainstay.crm.customer;

import java.util.List;
import org.mainstay.platform.record.SaveResult;

/**
 * What became of a customer.
 *
 * @param contacts one result for each contact of the command, in its order
 */
public record CustomerSaved(SaveResult account, List<SaveResult> contacts) {

    public CustomerSaved {
        contacts = List.copyOf(contacts);
    }
}
