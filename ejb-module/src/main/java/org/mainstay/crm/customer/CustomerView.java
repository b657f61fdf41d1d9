package org.mainstay.crm.customer;

import org.mainstay.platform.record.RecordPage;
import org.mainstay.platform.record.RecordView;

/** An account and a page of its contacts. */
public record CustomerView(RecordView account, RecordPage contacts) {

    /** The cursor of more contacts, or null when these are the last. */
    public String nextContacts() {
        return contacts.next();
    }
}
