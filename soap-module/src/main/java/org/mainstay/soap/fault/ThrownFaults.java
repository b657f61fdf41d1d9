package org.mainstay.soap.fault;

import jakarta.xml.soap.Detail;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPElement;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.soap.SOAPFault;
import jakarta.xml.ws.soap.SOAPFaultException;
import javax.xml.namespace.QName;
import org.mainstay.soap.v1.contract.Error;
import org.mainstay.soap.v1.contract.Refusal;

/**
 * Faults as JAX-WS takes them from an operation. The exception that the contract's classes offer for it would make every
 * fault one of the server; this one says whose it is.
 */
public final class ThrownFaults {

    private ThrownFaults() {}

    public static SOAPFaultException of(Refusal refusal, SoapVersion version) {
        try {
            SOAPFactory soap = SOAPFactory.newInstance(
                    version == SoapVersion.SOAP_1_1
                            ? SOAPConstants.SOAP_1_1_PROTOCOL
                            : SOAPConstants.SOAP_1_2_PROTOCOL);
            QName code = new QName(version.namespace(), version.code(Refusals.isOfCaller(refusal)), "S");
            SOAPFault fault = soap.createFault(refusal.getMessage(), code);
            detail(fault.addDetail(), refusal);
            return new SOAPFaultException(fault);
        } catch (SOAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void detail(Detail detail, Refusal refusal) throws SOAPException {
        SOAPElement typed = detail.addDetailEntry(new QName(FaultDocument.CONTRACT, "Refusal", "v1"));
        text(typed, "code", refusal.getCode());
        text(typed, "message", refusal.getMessage());
        text(typed, "traceId", refusal.getTraceId());
        if (refusal.getErrors() != null) {
            SOAPElement errors = child(typed, "errors");
            for (Error each : refusal.getErrors().getError()) {
                SOAPElement error = child(errors, "error");
                if (each.getPointer() != null) {
                    text(error, "pointer", each.getPointer());
                }
                text(error, "code", each.getCode());
                text(error, "message", each.getMessage());
            }
        }
    }

    private static void text(SOAPElement parent, String name, String text) throws SOAPException {
        child(parent, name).addTextNode(text);
    }

    private static SOAPElement child(SOAPElement parent, String name) throws SOAPException {
        return parent.addChildElement(new QName(FaultDocument.CONTRACT, name, "v1"));
    }
}
