package org.mainstay.soap.v1;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.jws.HandlerChain;
import jakarta.jws.WebService;
import jakarta.xml.ws.soap.MTOM;
import org.mainstay.soap.v1.contract.AttachFile;
import org.mainstay.soap.v1.contract.AttachFileResponse;
import org.mainstay.soap.v1.contract.ConvertLead;
import org.mainstay.soap.v1.contract.ConvertLeadResponse;
import org.mainstay.soap.v1.contract.DeleteCustomer;
import org.mainstay.soap.v1.contract.DeleteCustomerResponse;
import org.mainstay.soap.v1.contract.FindCustomers;
import org.mainstay.soap.v1.contract.FindCustomersResponse;
import org.mainstay.soap.v1.contract.GetCustomer;
import org.mainstay.soap.v1.contract.GetCustomerResponse;
import org.mainstay.soap.v1.contract.GetFile;
import org.mainstay.soap.v1.contract.GetFileResponse;
import org.mainstay.soap.v1.contract.Mainstay;
import org.mainstay.soap.v1.contract.SaveCustomer;
import org.mainstay.soap.v1.contract.SaveCustomerResponse;

/**
 * The port of SOAP 1.1. What carries out JAX-WS makes the object and injects into it in one assembly and not in the
 * other, so it holds nothing and asks CDI for the operations.
 */
@WebService(
        endpointInterface = "org.mainstay.soap.v1.contract.Mainstay",
        serviceName = "MainstayService",
        portName = "MainstaySoap11",
        targetNamespace = "urn:mainstay:v1",
        wsdlLocation = "WEB-INF/wsdl/mainstay-v1.wsdl")
@MTOM(threshold = 4096)
@HandlerChain(file = "handlers.xml")
public class MainstayEndpoint implements Mainstay {

    private volatile Beans beans;

    /** References to beans of application scope, which stay valid. */
    private record Beans(Answers answers, CustomerOperations customers, FileOperations files, LeadOperations leads) {}

    @Override
    public FindCustomersResponse findCustomers(FindCustomers request) {
        Beans with = beans();
        return with.answers.read(() -> with.customers.find(request));
    }

    @Override
    public GetCustomerResponse getCustomer(GetCustomer request) {
        Beans with = beans();
        return with.answers.read(() -> with.customers.get(request));
    }

    @Override
    public SaveCustomerResponse saveCustomer(SaveCustomer request) {
        Beans with = beans();
        return with.answers.write(request, SaveCustomerResponse.class, () -> with.customers.save(request));
    }

    @Override
    public DeleteCustomerResponse deleteCustomer(DeleteCustomer request) {
        Beans with = beans();
        return with.answers.write(request, DeleteCustomerResponse.class, () -> with.customers.delete(request));
    }

    @Override
    public AttachFileResponse attachFile(AttachFile request) {
        Beans with = beans();
        return with.answers.read(() -> with.files.attach(request));
    }

    @Override
    public GetFileResponse getFile(GetFile request) {
        Beans with = beans();
        return with.answers.read(() -> with.files.get(request));
    }

    @Override
    public ConvertLeadResponse convertLead(ConvertLead request) {
        Beans with = beans();
        return with.answers.write(request, ConvertLeadResponse.class, () -> with.leads.convert(request));
    }

    /**
     * Asked of CDI rather than injected, since Metro in a WAR injects nothing; and once, since to find out who asks takes
     * longer than to look up. It must not be asked within {@link Answers}: in the EAR its work runs inside an EJB, whose
     * module sees no bean of this one.
     */
    private Beans beans() {
        Beans found = beans;
        if (found == null) {
            CDI<Object> cdi = CDI.current();
            found = new Beans(
                    cdi.select(Answers.class).get(),
                    cdi.select(CustomerOperations.class).get(),
                    cdi.select(FileOperations.class).get(),
                    cdi.select(LeadOperations.class).get());
            beans = found;
        }
        return found;
    }
}
