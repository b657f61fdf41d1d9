package org.mainstay.crm.customer;

import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.RecordPage;
import org.mainstay.platform.record.SaveResult;

/**
 * What can be done with a customer as a whole. All methods throw
 * {@link org.mainstay.platform.error.BusinessException} with the codes of the engine; the names of its problems are
 * places in the command: {@code account/name}, {@code contacts/0/email}.
 */
public interface CustomersApi {

    /** A page of accounts. */
    RecordPage find(ListRequest request, boolean withTotal);

    /**
     * An account with contacts of it, 200 at most.
     *
     * @param contactsCursor {@link CustomerView#nextContacts} of the last call, or null at first
     */
    CustomerView get(RecordKey named, String contactsCursor);

    /** Writes an account and contacts of it, all or nothing. */
    CustomerSaved save(SaveCustomer command);

    /**
     * Moves an account into the recycle bin, which is refused while records refer to it.
     *
     * @param expectedVersion the version the caller believes it has, or null
     */
    SaveResult delete(RecordKey named, Long expectedVersion);
}
