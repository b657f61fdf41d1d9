package org.mainstay.soap.v1;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordInput;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Schema;
import org.mainstay.platform.schema.ValueText;
import org.mainstay.soap.fault.FaultDocument;
import org.mainstay.soap.fault.XmlText;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Records as XML and back: an element for each field, by the name that it has in the registry. What is absent in a
 * request stays as it is, and {@code fieldsToNull} names what is emptied; in an answer it is null.
 */
final class RecordXml {

    private static final DOMImplementation DOM = dom();
    private static final String TO_NULL = "fieldsToNull";

    private final Schema schema;
    private final ValueText texts;

    RecordXml(Schema schema) {
        this.schema = schema;
        this.texts = new ValueText(schema);
    }

    private static DOMImplementation dom() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The record as an element of that name; the contract, which does not change, has the fields of the standard model. */
    Element write(String name, FieldValues record, List<Field> fields) {
        Document document = DOM.createDocument(FaultDocument.CONTRACT, name, null);
        Element element = document.getDocumentElement();
        for (Field field : fields) {
            Object value = record.get(field);
            if (value != null && !field.isCustom()) {
                Element child = document.createElementNS(FaultDocument.CONTRACT, field.name());
                child.appendChild(document.createTextNode(XmlText.clean(texts.text(record.type(), field, value))));
                element.appendChild(child);
            }
        }
        return element;
    }

    /** What the element says of a record of that kind, and what is wrong with it. */
    RecordInput read(Element element, RecordType type) {
        RecordInput input = new RecordInput(schema, type);
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                read(child, input);
            }
        }
        return input;
    }

    private static void read(Element child, RecordInput input) {
        String name = child.getLocalName();
        if (name.equals(TO_NULL)) {
            empty(child, input);
            return;
        }
        Field field = input.begin(name);
        if (field == null) {
            return;
        }
        if (input.isRelation(name)) {
            input.set(field, new ByExternalId(child.getTextContent().strip()));
        } else {
            input.text(field, lexical(field.type(), child.getTextContent()));
        }
    }

    private static void empty(Element names, RecordInput input) {
        for (Node node = names.getFirstChild(); node != null; node = node.getNextSibling()) {
            Field field =
                    node instanceof Element ? input.begin(node.getTextContent().strip()) : null;
            if (field != null) {
                input.set(field, null);
            }
        }
    }

    /** XML Schema has more ways to write a value than the platform: blanks around it, 1 for true, a zone on a date. */
    private static String lexical(FieldType type, String text) {
        if (type.isText()) {
            return text;
        }
        String bare = text.strip();
        return switch (type) {
            case BOOLEAN -> bare.equals("1") ? "true" : bare.equals("0") ? "false" : bare;
            case DATE -> bare.replaceFirst("(?<=\\d\\d-\\d\\d)(Z|[+-]\\d\\d:\\d\\d)$", "");
            default -> bare;
        };
    }
}
