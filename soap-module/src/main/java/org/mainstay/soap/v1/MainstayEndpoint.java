package org.mainstay.soap.v1;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.jws.HandlerChain;
import jakarta.jws.WebService;
import jakarta.xml.ws.soap.MTOM;
import org.mainstay.soap.v1.contract.AttachFile;
import org.mainstay.soap.v1.contract.AttachFileResponse;
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

    @Override
    public FindCustomersResponse findCustomers(FindCustomers request) {
        CustomerOperations customers = find(CustomerOperations.class);
        return answers().read(() -> customers.find(request));
    }

    @Override
    public GetCustomerResponse getCustomer(GetCustomer request) {
        CustomerOperations customers = find(CustomerOperations.class);
        return answers().read(() -> customers.get(request));
    }

    @Override
    public SaveCustomerResponse saveCustomer(SaveCustomer request) {
        CustomerOperations customers = find(CustomerOperations.class);
        return answers().write(request, SaveCustomerResponse.class, () -> customers.save(request));
    }

    @Override
    public DeleteCustomerResponse deleteCustomer(DeleteCustomer request) {
        CustomerOperations customers = find(CustomerOperations.class);
        return answers().write(request, DeleteCustomerResponse.class, () -> customers.delete(request));
    }

    @Override
    public AttachFileResponse attachFile(AttachFile request) {
        FileOperations files = find(FileOperations.class);
        return answers().read(() -> files.attach(request));
    }

    @Override
    public GetFileResponse getFile(GetFile request) {
        FileOperations files = find(FileOperations.class);
        return answers().read(() -> files.get(request));
    }

    private static Answers answers() {
        return find(Answers.class);
    }

    /** Only outside of {@link Answers}: in the EAR its work runs inside an EJB, whose module sees no bean of this one. */
    private static <T> T find(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
