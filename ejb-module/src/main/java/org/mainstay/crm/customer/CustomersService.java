package org.mainstay.crm.customer;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.query.ListRequests;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.RecordPage;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.Roles;

/** Customers behind their door. A save is one transaction around the engine's own, repeated as a whole. */
@Stateless
@Local(CustomersApi.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@TransactionAttribute(SUPPORTS)
public class CustomersService implements CustomersApi {

    private Records records;
    private Registry registry;
    private RetriedTransactions transactions;

    public CustomersService() {}

    @Inject
    public CustomersService(Records records, Registry registry, RetriedTransactions transactions) {
        this.records = records;
        this.registry = registry;
        this.transactions = transactions;
    }

    @Override
    public RecordPage find(ListRequest request, boolean withTotal) {
        return records.list(accounts(), request, withTotal);
    }

    @Override
    public CustomerView get(RecordKey named, String contactsCursor) {
        RecordType accounts = accounts();
        long key = records.key(accounts, named);
        ListRequest ofAccount =
                new ListRequest("accountId==" + accounts.id(key), null, null, ListRequests.MOST, contactsCursor);
        return new CustomerView(
                records.get(accounts, key, null, null),
                records.list(registry.schema().type("Contact"), ofAccount, false));
    }

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION})
    public CustomerSaved save(SaveCustomer command) {
        return transactions.run(() -> new CustomerWriter(records).write(command, accounts()));
    }

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION})
    public SaveResult delete(RecordKey named, Long expectedVersion) {
        RecordType accounts = accounts();
        RecordWrite write = new RecordWrite(records.key(accounts, named), null, expectedVersion);
        return records.save(SaveRequest.of(accounts, Operation.DELETE, write)).get(0);
    }

    private RecordType accounts() {
        return registry.schema().type("Account");
    }
}
