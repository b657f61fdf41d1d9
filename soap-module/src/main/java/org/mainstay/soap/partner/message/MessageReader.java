package org.mainstay.soap.partner.message;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.soap.fault.SoapVersion;
import org.mainstay.soap.request.BoundedXml;

/**
 * Reads a message from front to back, in steps: first its headers and which operation it asks for, so that nobody
 * unknown makes the server read more, then the rest.
 */
public final class MessageReader {

    private static final int MOST_ELEMENTS = 150_000;
    private static final int MOST_IN_HEADERS = 500;
    private static final int LONGEST_HEADER = 64_000;

    private final BoundedXml xml;
    private final XMLStreamReader at;
    private final List<Element> headers = new ArrayList<>();
    private Element request;

    private MessageReader(BoundedXml xml) {
        this.xml = xml;
        this.at = xml.reader();
    }

    /**
     * Reads up to the name of the operation.
     *
     * @param charset as the transport gives it, or null when the document is to tell
     * @throws BusinessException MALFORMED_XML; MALFORMED_REQUEST when it is no message of SOAP 1.1
     */
    public static MessageReader open(InputStream bytes, String charset) {
        MessageReader reader = new MessageReader(BoundedXml.open(bytes, charset, MOST_ELEMENTS));
        reader.envelope();
        return reader;
    }

    public Headers headers() {
        return Headers.of(headers);
    }

    /** Local name of the element in the body. */
    public String operation() {
        return request.name();
    }

    private void envelope() {
        nextElement();
        if (!at.getLocalName().equals("Envelope")
                || SoapVersion.SOAP_1_2.namespace().equals(at.getNamespaceURI())) {
            throw noMessage("it does not begin with an envelope of SOAP 1.1");
        }
        while (nextElement()) {
            if (at.getLocalName().equals("Header")) {
                headers.addAll(content(start(), MOST_IN_HEADERS, LONGEST_HEADER).children());
            } else if (at.getLocalName().equals("Body")) {
                if (!nextElement()) {
                    throw noMessage("its body is empty");
                }
                request = start();
                return;
            } else {
                throw noMessage("the envelope has something else than a header and a body");
            }
        }
        throw noMessage("it has no body");
    }

    /** Goes to the next element; false when the one around it ends first. */
    private boolean nextElement() {
        int event = xml.next();
        while (event != START_ELEMENT && event != END_ELEMENT && event != END_DOCUMENT) {
            event = xml.next();
        }
        return event == START_ELEMENT;
    }

    private Element start() {
        String type = null;
        boolean nil = false;
        for (int i = 0; i < at.getAttributeCount(); i++) {
            String value = at.getAttributeValue(i).strip();
            switch (at.getAttributeLocalName(i)) {
                case "type" -> type = value.substring(value.indexOf(':') + 1);
                case "nil" -> nil = value.equals("true") || value.equals("1");
                default -> {
                    continue; // encoding styles and ids say nothing
                }
            }
        }
        return new Element(at.getLocalName(), type, nil);
    }

    /**
     * Reads the operation and the rest of the message, which must be well-formed to its end.
     *
     * @param longest how many characters its texts may have
     */
    public Arguments arguments(int longest) {
        content(request, MOST_ELEMENTS, longest);
        if (nextElement()) {
            throw noMessage("its body has more than one element");
        }
        for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
            if (event == START_ELEMENT) {
                throw noMessage("there is something behind its body");
            }
        }
        return new Arguments(request);
    }

    /** The element that was just opened, up to its end. */
    private Element content(Element whole, int mostElements, int longest) {
        Deque<Element> open = new ArrayDeque<>();
        Deque<StringBuilder> texts = new ArrayDeque<>();
        open.push(whole);
        texts.push(new StringBuilder());
        int elements = 0;
        int characters = 0;
        while (!open.isEmpty()) {
            switch (xml.next()) {
                case START_ELEMENT -> {
                    Element child = start();
                    open.peek().add(child);
                    open.push(child);
                    texts.push(new StringBuilder());
                    elements++;
                }
                case CHARACTERS, CDATA -> {
                    texts.peek().append(at.getTextCharacters(), at.getTextStart(), at.getTextLength());
                    characters += at.getTextLength();
                }
                case END_ELEMENT -> {
                    Element done = open.pop();
                    StringBuilder text = texts.pop();
                    if (done.children().isEmpty()) {
                        done.ends(text.toString());
                    }
                }
                default -> {
                    continue; // a comment
                }
            }
            if (elements > mostElements || characters > longest) {
                throw noMessage("its headers or arguments are too long");
            }
        }
        return whole;
    }

    private static BusinessException noMessage(String why) {
        return new BusinessException(ErrorCode.MALFORMED_REQUEST, "The message cannot be read: " + why + ".");
    }
}
