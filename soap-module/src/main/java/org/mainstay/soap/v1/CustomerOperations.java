package org.mainstay.soap.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.mainstay.crm.customer.CustomerSaved;
import org.mainstay.crm.customer.CustomerView;
import org.mainstay.crm.customer.CustomersApi;
import org.mainstay.platform.query.ListRequest;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.RecordPage;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Registry;
import org.mainstay.soap.fault.XmlText;
import org.mainstay.soap.v1.contract.Accounts;
import org.mainstay.soap.v1.contract.Contacts;
import org.mainstay.soap.v1.contract.DeleteCustomer;
import org.mainstay.soap.v1.contract.DeleteCustomerResponse;
import org.mainstay.soap.v1.contract.FindCustomers;
import org.mainstay.soap.v1.contract.FindCustomersResponse;
import org.mainstay.soap.v1.contract.GetCustomer;
import org.mainstay.soap.v1.contract.GetCustomerResponse;
import org.mainstay.soap.v1.contract.Outcome;
import org.mainstay.soap.v1.contract.SaveCustomer;
import org.mainstay.soap.v1.contract.SaveCustomerResponse;
import org.mainstay.soap.v1.contract.Saved;
import org.mainstay.soap.v1.contract.SavedContacts;
import org.w3c.dom.Element;

/** Customers: from messages to the door and back. */
@ApplicationScoped
public class CustomerOperations {

    private CustomersApi customers;
    private Registry registry;

    protected CustomerOperations() {}

    @Inject
    public CustomerOperations(CustomersApi customers, Registry registry) {
        this.customers = customers;
        this.registry = registry;
    }

    FindCustomersResponse find(FindCustomers request) {
        ListRequest list = new ListRequest(
                request.getFilter(), request.getSort(), request.getFields(), request.getLimit(), request.getCursor());
        RecordPage page = customers.find(list, Boolean.TRUE.equals(request.isCount()));
        FindCustomersResponse response = new FindCustomersResponse();
        Accounts accounts = new Accounts();
        accounts.getAccount().addAll(elements("account", page));
        response.setAccounts(accounts);
        response.setNext(page.next());
        response.setTotal(page.total());
        return response;
    }

    GetCustomerResponse get(GetCustomer request) {
        RecordKey named = new RecordKey(request.getId(), request.getExternalId());
        CustomerView customer = customers.get(named, request.getContactsCursor());
        GetCustomerResponse response = new GetCustomerResponse();
        response.setAccount(xml().write(
                        "account",
                        customer.account().record(),
                        customer.account().fields()));
        Contacts contacts = new Contacts();
        contacts.getContact().addAll(elements("contact", customer.contacts()));
        response.setContacts(contacts);
        response.setNextContacts(customer.nextContacts());
        return response;
    }

    SaveCustomerResponse save(SaveCustomer request) {
        CustomerSaved saved = customers.save(command(request));
        SaveCustomerResponse response = new SaveCustomerResponse();
        response.setAccount(saved(saved.account()));
        SavedContacts contacts = new SavedContacts();
        saved.contacts().forEach(contact -> contacts.getContact().add(saved(contact)));
        response.setContacts(contacts);
        return response;
    }

    private org.mainstay.crm.customer.SaveCustomer command(SaveCustomer request) {
        RecordElements records = new RecordElements(registry.schema());
        FieldValues account = records.read("Account", request.getAccount(), "account");
        List<FieldValues> contacts = new ArrayList<>();
        if (request.getContacts() != null) {
            for (Element contact : request.getContacts().getContact()) {
                contacts.add(records.read("Contact", contact, "contacts/" + contacts.size()));
            }
        }
        records.refuseFaulty();
        return new org.mainstay.crm.customer.SaveCustomer(account, request.getExpectedVersion(), contacts);
    }

    DeleteCustomerResponse delete(DeleteCustomer request) {
        RecordKey named = new RecordKey(request.getId(), request.getExternalId());
        DeleteCustomerResponse response = new DeleteCustomerResponse();
        response.setAccount(saved(customers.delete(named, request.getExpectedVersion())));
        return response;
    }

    private List<Element> elements(String name, RecordPage page) {
        RecordXml xml = xml();
        return page.records().stream()
                .map(record -> xml.write(name, record, page.fields()))
                .toList();
    }

    private static Saved saved(SaveResult result) {
        FieldValues record = result.record();
        Saved saved = new Saved();
        saved.setOutcome(Outcome.fromValue(result.outcome().name()));
        saved.setId(record.type().id(record.key()).toString());
        String externalId = record.text("externalId");
        saved.setExternalId(externalId == null ? null : XmlText.clean(externalId));
        saved.setVersion(record.version());
        return saved;
    }

    private RecordXml xml() {
        return new RecordXml(registry.schema());
    }
}
