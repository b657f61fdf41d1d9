package org.mainstay.systemtests.soapclients;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import java.math.BigDecimal;
import javax.xml.datatype.DatatypeFactory;
import org.mainstay.systemtests.soapclients.cxf.Account;
import org.mainstay.systemtests.soapclients.cxf.AttachFile;
import org.mainstay.systemtests.soapclients.cxf.Attachment;
import org.mainstay.systemtests.soapclients.cxf.Contact;
import org.mainstay.systemtests.soapclients.cxf.Contacts;
import org.mainstay.systemtests.soapclients.cxf.FindCustomers;
import org.mainstay.systemtests.soapclients.cxf.GetCustomer;
import org.mainstay.systemtests.soapclients.cxf.GetFile;
import org.mainstay.systemtests.soapclients.cxf.SaveCustomer;

/** The requests, as objects of the classes that CXF made of the WSDL. */
final class CxfRequests {

    private CxfRequests() {}

    static SaveCustomer save(Customer customer) {
        Account account = new Account();
        account.setExternalId(customer.externalId());
        account.setName(Customer.NAME);
        account.setBillingCity(Customer.CITY);
        account.setAnnualRevenue(new BigDecimal("1250000.50"));
        account.setCurrencyIsoCode("EUR");
        Contact contact = new Contact();
        contact.setExternalId(customer.externalId());
        contact.setLastName("山田");
        contact.setFirstName("Zoë");
        contact.setBirthdate(DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar("1980-02-29"));
        SaveCustomer request = new SaveCustomer();
        request.setAccount(account);
        request.setContacts(new Contacts());
        request.getContacts().getContact().add(contact);
        return request;
    }

    static SaveCustomer tooLong(Customer customer) {
        Account account = new Account();
        account.setExternalId(customer.externalId());
        account.setBillingCity(Customer.TOO_LONG);
        SaveCustomer request = new SaveCustomer();
        request.setAccount(account);
        return request;
    }

    static FindCustomers find(Customer customer) {
        FindCustomers request = new FindCustomers();
        request.setFilter("externalId==" + customer.externalId());
        request.setCount(true);
        return request;
    }

    static GetCustomer get(String id) {
        GetCustomer request = new GetCustomer();
        request.setId(id);
        return request;
    }

    static AttachFile attach(Customer customer, String id) {
        Attachment attachment = new Attachment();
        attachment.setParentId(id);
        attachment.setName(Customer.FILE_NAME);
        AttachFile request = new AttachFile();
        request.setAttachment(attachment);
        request.setContent(
                new DataHandler(new FileDataSource(customer.fileToSend().toFile())));
        return request;
    }

    static GetFile getFile(String id) {
        GetFile request = new GetFile();
        request.setId(id);
        return request;
    }
}
