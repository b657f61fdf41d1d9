package org.mainstay.systemtests.soapclients;

import static org.mainstay.systemtests.client.Bodies.body;

import jakarta.activation.DataHandler;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.soap.MTOMFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mainstay.systemtests.server.RunningServer;
import org.mainstay.systemtests.soapclients.cxf.Account;
import org.mainstay.systemtests.soapclients.cxf.Contact;
import org.mainstay.systemtests.soapclients.cxf.Error;
import org.mainstay.systemtests.soapclients.cxf.FindCustomersResponse;
import org.mainstay.systemtests.soapclients.cxf.GetCustomerResponse;
import org.mainstay.systemtests.soapclients.cxf.GetFileResponse;
import org.mainstay.systemtests.soapclients.cxf.Mainstay;
import org.mainstay.systemtests.soapclients.cxf.MainstayService;
import org.mainstay.systemtests.soapclients.cxf.Refusal;
import org.mainstay.systemtests.soapclients.cxf.RefusalFault;
import org.mainstay.systemtests.soapclients.cxf.SaveCustomerResponse;

/** Apache CXF with the classes that its generator made of the WSDL; it reads the WSDL of the server, too. */
final class CxfClient {

    private final Mainstay mainstay;
    private final Facts facts = new Facts();

    private CxfClient(Mainstay mainstay) {
        this.mainstay = mainstay;
        Map<String, Object> context = context().getRequestContext();
        context.put(BindingProvider.USERNAME_PROPERTY, "admin");
        context.put(BindingProvider.PASSWORD_PROPERTY, RunningServer.adminPassword());
    }

    static CxfClient soap11() {
        return new CxfClient(service().getMainstaySoap11(new MTOMFeature()));
    }

    static CxfClient soap12() {
        return new CxfClient(service().getMainstaySoap12(new MTOMFeature()));
    }

    private static MainstayService service() {
        try {
            return new MainstayService(RunningServer.baseUrl()
                    .resolve("/services/mainstay/v1?wsdl")
                    .toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BindingProvider context() {
        return (BindingProvider) mainstay;
    }

    Facts run(Customer customer) {
        try {
            String id = save(customer);
            find(customer);
            get(id);
            refuse(customer);
            file(customer, id);
            return facts;
        } catch (RefusalFault e) {
            throw new AssertionError(e.getFaultInfo().getCode() + ": " + e.getMessage(), e);
        }
    }

    private String save(Customer customer) throws RefusalFault {
        SaveCustomerResponse saved = mainstay.saveCustomer(CxfRequests.save(customer));
        String id = saved.getAccount().getId();
        String outcome = saved.getAccount().getOutcome().value();
        String ofContact = saved.getContacts().getContact().get(0).getOutcome().value();
        facts.add("save", body("outcome", outcome, "id", id, "contact", ofContact));
        return id;
    }

    private void find(Customer customer) throws RefusalFault {
        FindCustomersResponse found = mainstay.findCustomers(CxfRequests.find(customer));
        Stream<String> names = found.getAccounts().getAccount().stream().map(Account::getName);
        facts.add("find", body("names", array(names), "total", found.getTotal().intValue()));
    }

    private void get(String id) throws RefusalFault {
        GetCustomerResponse customer = mainstay.getCustomer(CxfRequests.get(id));
        Account account = customer.getAccount();
        Contact contact = customer.getContacts().getContact().get(0);
        facts.add(
                "get",
                body(
                        "name", account.getName(),
                        "city", account.getBillingCity(),
                        "revenue", account.getAnnualRevenue(),
                        "phone", account.getPhone(),
                        "contact", contact.getFirstName() + " " + contact.getLastName(),
                        "birthdate", contact.getBirthdate().toString()));
    }

    private void refuse(Customer customer) {
        try {
            mainstay.saveCustomer(CxfRequests.tooLong(customer));
            facts.add("refuse", body("code", null));
        } catch (RefusalFault e) {
            Refusal refusal = e.getFaultInfo();
            List<Error> errors = refusal.getErrors().getError();
            facts.add(
                    "refuse",
                    body(
                            "code", refusal.getCode(),
                            "pointers", array(errors.stream().map(Error::getPointer))));
        }
    }

    private void file(Customer customer, String id) throws RefusalFault {
        String file = mainstay.attachFile(CxfRequests.attach(customer, id))
                .getAttachment()
                .getId();
        GetFileResponse fetched = mainstay.getFile(CxfRequests.getFile(file));
        Object headers = context().getResponseContext().get(MessageContext.HTTP_RESPONSE_HEADERS);
        write(fetched.getContent(), customer.fileToWrite());
        Object answered = ((Map<?, ?>) headers).get("Content-Type");
        facts.add("file", body("id", file, "answered", (String) ((List<?>) answered).get(0)));
    }

    private static void write(DataHandler content, Path file) {
        try (InputStream in = content.getInputStream()) {
            Files.copy(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonArray array(Stream<String> texts) {
        return Json.createArrayBuilder(texts.toList()).build();
    }
}
