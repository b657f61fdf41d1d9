package org.mainstay.soap.fault;

import java.io.ByteArrayOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mainstay.soap.v1.contract.Error;
import org.mainstay.soap.v1.contract.Refusal;

/** Writes a fault as a whole message, for what is refused before an operation is reached. */
public final class FaultDocument {

    /** Namespace of the contract. */
    public static final String CONTRACT = "urn:mainstay:v1";

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;
    private final SoapVersion version;

    private FaultDocument(XMLStreamWriter xml, SoapVersion version) {
        this.xml = xml;
        this.version = version;
    }

    /**
     * @param special a fault code that a standard prescribes, or null for the one of the version
     * @return the message in UTF-8
     */
    public static byte[] write(Refusal refusal, SoapVersion version, QName special) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, "UTF-8");
            new FaultDocument(xml, version).envelope(refusal, special);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // it goes to memory
        }
        return bytes.toByteArray();
    }

    private void envelope(Refusal refusal, QName special) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("S", "Envelope", version.namespace());
        xml.writeNamespace("S", version.namespace());
        if (special != null) {
            xml.writeNamespace(special.getPrefix(), special.getNamespaceURI());
        }
        start("Body");
        start("Fault");
        String usual = "S:" + version.code(Refusals.isOfCaller(refusal));
        String named = special == null ? null : special.getPrefix() + ":" + special.getLocalPart();
        if (version == SoapVersion.SOAP_1_1) {
            text("faultcode", named == null ? usual : named);
            text("faultstring", refusal.getMessage());
            xml.writeStartElement("detail");
        } else {
            code(usual, named);
            start("Reason");
            start("Text");
            xml.writeAttribute("xml:lang", "en");
            xml.writeCharacters(refusal.getMessage());
            xml.writeEndElement();
            xml.writeEndElement();
            start("Detail");
        }
        detail(refusal);
        xml.writeEndDocument();
    }

    private void code(String usual, String named) throws XMLStreamException {
        start("Code");
        start("Value");
        xml.writeCharacters(usual);
        xml.writeEndElement();
        if (named != null) {
            start("Subcode");
            start("Value");
            xml.writeCharacters(named);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void detail(Refusal refusal) throws XMLStreamException {
        xml.writeStartElement("Refusal");
        xml.writeDefaultNamespace(CONTRACT);
        text("code", refusal.getCode());
        text("message", refusal.getMessage());
        text("traceId", refusal.getTraceId());
        if (refusal.getErrors() != null) {
            xml.writeStartElement("errors");
            for (Error error : refusal.getErrors().getError()) {
                xml.writeStartElement("error");
                if (error.getPointer() != null) {
                    text("pointer", error.getPointer());
                }
                text("code", error.getCode());
                text("message", error.getMessage());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("S", name, version.namespace());
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
