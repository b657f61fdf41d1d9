package org.mainstay.soap.request;

import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * Reads XML event by event within bounds: no document type, no entities, no processing instructions; depth, number of
 * elements and attributes limited; UTF-8 or UTF-16 only. Faults are told with line and column.
 */
public final class BoundedXml {

    static final int DEEPEST = 30;
    private static final int MOST_ELEMENTS = 50_000;
    private static final int MOST_ATTRIBUTES = 50;
    private static final int LONGEST_ATTRIBUTE = 4_000;

    private static final XMLInputFactory XML = factory();

    private final XMLStreamReader reader;
    private final int most;
    private int depth;
    private int elements;

    private BoundedXml(XMLStreamReader reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    /** The JDK's own parser, whatever others the application carries: its behaviour is what the tests have seen. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @param charset as the transport gives it, or null when the document is to tell */
    static BoundedXml open(InputStream bytes, String charset) {
        return open(bytes, charset, MOST_ELEMENTS);
    }

    /**
     * @param charset as the transport gives it, or null when the document is to tell
     * @param most how many elements the document may have
     */
    public static BoundedXml open(InputStream bytes, String charset, int most) {
        try {
            BoundedXml xml = new BoundedXml(
                    charset == null ? XML.createXMLStreamReader(bytes) : XML.createXMLStreamReader(bytes, charset),
                    most);
            requireUnicode(xml.reader.getCharacterEncodingScheme());
            requireUnicode(xml.reader.getEncoding());
            if ("1.1".equals(xml.reader.getVersion())) {
                throw malformed("it is not XML 1.0");
            }
            return xml;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** @param encoding as declared or as found, or null */
    private static void requireUnicode(String encoding) {
        if (encoding != null && !encoding.toUpperCase(Locale.ROOT).matches("UTF-(8|16|16LE|16BE)")) {
            throw malformed("it is not in UTF-8 or UTF-16");
        }
    }

    public XMLStreamReader reader() {
        return reader;
    }

    /** How many elements are open. */
    public int depth() {
        return depth;
    }

    /** The next event, or END_DOCUMENT. */
    public int next() {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> open();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw malformed("it has a document type");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw malformed("it has a processing instruction");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw malformed("it refers to an entity");
                default -> {
                    return event;
                }
            }
            return event;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private void open() {
        if (++depth > DEEPEST) {
            throw malformed("it is nested deeper than " + DEEPEST + " levels");
        }
        if (++elements > most) {
            throw malformed("it has more than " + most + " elements");
        }
        if (reader.getAttributeCount() + reader.getNamespaceCount() > MOST_ATTRIBUTES) {
            throw malformed("an element has more than " + MOST_ATTRIBUTES + " attributes");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeValue(i).length() > LONGEST_ATTRIBUTE) {
                throw malformed("an attribute has more than " + LONGEST_ATTRIBUTE + " characters");
            }
        }
    }

    /** The parser's own words may quote what was sent, at any length; the place is enough. */
    private static BusinessException unreadable(XMLStreamException e) {
        return malformed(
                e.getLocation() == null
                        ? "it is not well-formed"
                        : "line " + e.getLocation().getLineNumber() + ", column "
                                + e.getLocation().getColumnNumber());
    }

    public static BusinessException malformed(String why) {
        return new BusinessException(ErrorCode.MALFORMED_XML, "The message cannot be read: " + why + ".");
    }
}
