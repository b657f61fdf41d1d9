package org.mainstay.soap.request;

import static javax.xml.stream.XMLStreamConstants.*;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamReader;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.soap.fault.SoapVersion;

/** Reads a message once from end to end: finds out what it says, and holds its body against the schema on the way. */
final class MessageReader {

    private static final String SECURITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String PASSWORD_TEXT =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText";
    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final int LONGEST_HEADER = 1_000;

    private static final int ENVELOPE = 1;
    private static final int BLOCK = 3;

    private final BoundedXml xml;
    private final XMLStreamReader at;
    private final SchemaCheck schema;
    private SoapVersion version;
    private String part = "";
    private String operation;
    private Message.Token token;
    private String messageId;

    private MessageReader(BoundedXml xml, SchemaCheck schema) {
        this.xml = xml;
        this.at = xml.reader();
        this.schema = schema;
    }

    /**
     * @param charset as the transport gives it, or null
     * @throws BusinessException MALFORMED_XML; MALFORMED_REQUEST when it is no SOAP message
     */
    static Message read(byte[] message, String charset, SchemaCheck schema) {
        BoundedXml xml = BoundedXml.open(new ByteArrayInputStream(message), charset);
        return new MessageReader(xml, schema).read();
    }

    private Message read() {
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case START_ELEMENT -> start();
                case CHARACTERS, CDATA, SPACE -> text();
                case END_ELEMENT -> end();
                default -> {
                    continue; // a comment
                }
            }
        }
        if (operation == null) {
            throw noMessage("its body is empty");
        }
        schema.done();
        return new Message(version, operation, token, messageId, schema.problems());
    }

    private void start() {
        int depth = xml.depth();
        if (depth == ENVELOPE) {
            envelope();
        } else if (depth < BLOCK) {
            part = at.getNamespaceURI() != null && at.getNamespaceURI().equals(version.namespace())
                    ? at.getLocalName()
                    : "";
        } else if (part.equals("Header")) {
            header(depth);
        } else if (part.equals("Body")) {
            if (depth == BLOCK) {
                if (operation != null) {
                    throw noMessage("its body has more than one element");
                }
                operation = at.getLocalName();
            }
            schema.start(at);
        }
    }

    private void envelope() {
        for (SoapVersion each : SoapVersion.values()) {
            if (at.getLocalName().equals("Envelope") && each.namespace().equals(at.getNamespaceURI())) {
                version = each;
            }
        }
        if (version == null) {
            throw noMessage("it does not begin with an envelope of SOAP 1.1 or 1.2");
        }
    }

    private void header(int depth) {
        String name = at.getLocalName();
        if (depth == BLOCK && ADDRESSING.equals(at.getNamespaceURI()) && name.equals("MessageID")) {
            messageId = value();
        } else if (SECURITY.equals(at.getNamespaceURI())) {
            switch (name) {
                case "UsernameToken" -> token = new Message.Token(null, null);
                case "Username" -> token = new Message.Token(value(), token == null ? null : token.password());
                case "Password" -> {
                    String type = at.getAttributeValue(null, "Type");
                    String password = value();
                    boolean inText = type == null || type.equals(PASSWORD_TEXT);
                    token = new Message.Token(token == null ? null : token.username(), inText ? password : null);
                }
                default -> {
                    return; // others of its elements say nothing that is needed
                }
            }
        }
    }

    /** The text of the element that was just opened, up to its end. */
    private String value() {
        StringBuilder text = new StringBuilder();
        int event = xml.next();
        while (event != END_ELEMENT) {
            if (event == START_ELEMENT) {
                throw noMessage("the header " + at.getLocalName() + " is where text should be");
            }
            if (event == CHARACTERS || event == CDATA) {
                text.append(at.getText());
            }
            if (text.length() > LONGEST_HEADER) {
                throw noMessage("a header is longer than " + LONGEST_HEADER + " characters");
            }
            event = xml.next();
        }
        return text.toString();
    }

    private void text() {
        if (part.equals("Body") && xml.depth() >= BLOCK) {
            schema.text(at);
        }
    }

    private void end() {
        if (part.equals("Body") && xml.depth() >= BLOCK - 1) {
            schema.end(at);
        } else if (xml.depth() == ENVELOPE) {
            part = "";
        }
    }

    private static BusinessException noMessage(String why) {
        return new BusinessException(ErrorCode.MALFORMED_REQUEST, "This is no message of the contract: " + why + ".");
    }
}
