package org.mainstay.soap.v1;

import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.handler.soap.SOAPHandler;
import jakarta.xml.ws.handler.soap.SOAPMessageContext;
import java.util.Set;
import javax.xml.namespace.QName;

/**
 * Says which headers are understood, for callers who insist on it. What they say was read in front of JAX-WS, where a
 * refusal costs least, so there is nothing left to do here.
 */
public class UnderstoodHeaders implements SOAPHandler<SOAPMessageContext> {

    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";

    private static final Set<QName> UNDERSTOOD = Set.of(
            new QName("http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd", "Security"),
            new QName(ADDRESSING, "MessageID"),
            new QName(ADDRESSING, "Action"),
            new QName(ADDRESSING, "To"),
            new QName(ADDRESSING, "ReplyTo"));

    @Override
    public Set<QName> getHeaders() {
        return UNDERSTOOD;
    }

    @Override
    public boolean handleMessage(SOAPMessageContext context) {
        return true;
    }

    @Override
    public boolean handleFault(SOAPMessageContext context) {
        return true;
    }

    @Override
    public void close(MessageContext context) {
        // holds nothing
    }
}
