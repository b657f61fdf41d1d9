package org.mainstay.soap.v1;

import jakarta.jws.HandlerChain;
import jakarta.jws.WebService;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.soap.MTOM;
import jakarta.xml.ws.soap.SOAPBinding;

/** The same operations as the port of SOAP 1.2. */
@WebService(
        endpointInterface = "org.mainstay.soap.v1.contract.Mainstay",
        serviceName = "MainstayService",
        portName = "MainstaySoap12",
        targetNamespace = "urn:mainstay:v1",
        wsdlLocation = "WEB-INF/wsdl/mainstay-v1.wsdl")
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
@MTOM(threshold = 4096)
@HandlerChain(file = "handlers.xml")
public class MainstaySoap12Endpoint extends MainstayEndpoint {}
