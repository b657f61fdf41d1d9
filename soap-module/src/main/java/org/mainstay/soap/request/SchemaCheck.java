package org.mainstay.soap.request;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.ValidatorHandler;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Holds the body of one message against the schema while it is read. What the schema refuses becomes a problem with the
 * code that the same mistake has in every protocol, at the place where it is.
 */
final class SchemaCheck {

    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    /** As much as a body of REST: 1 MiB. */
    private static final int LARGEST_WITHOUT_CONTENT = 1 << 20;

    private final ContractSchema contract;
    private final ValidatorHandler validator;
    private final int length;
    private final Place place = new Place();
    private final SchemaProblems problems = new SchemaProblems(place);
    private char[] buffer = new char[4096];
    private int included;

    SchemaCheck(ContractSchema contract, ValidatorHandler validator, int length) {
        this.contract = contract;
        this.validator = validator;
        this.length = length;
        validator.setErrorHandler(problems);
    }

    List<Problem> problems() {
        return problems.found();
    }

    /** @throws BusinessException UNSUPPORTED_OPERATION when the first element is no operation of the contract */
    void start(XMLStreamReader at) {
        try {
            if (included > 0 || XOP.equals(at.getNamespaceURI())) {
                included++; // stands for bytes beside the XML, which a schema does not see
                return;
            }
            if (place.isOutside()) {
                begin(at);
            }
            place.enter(at.getLocalName());
            for (int i = 0; i < at.getNamespaceCount(); i++) {
                validator.startPrefixMapping(orEmpty(at.getNamespacePrefix(i)), orEmpty(at.getNamespaceURI(i)));
            }
            String uri = orEmpty(at.getNamespaceURI());
            validator.startElement(
                    uri, at.getLocalName(), qualified(at.getPrefix(), at.getLocalName()), attributes(at));
        } catch (SAXException e) {
            throw new IllegalStateException(e); // problems are collected, none is thrown
        }
    }

    /** The message was read to its end. */
    void done() {
        try {
            validator.endDocument();
            contract.giveBack(validator);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin(XMLStreamReader at) throws SAXException {
        if (!contract.isOperation(at.getNamespaceURI(), at.getLocalName())) {
            throw new BusinessException(
                    ErrorCode.UNSUPPORTED_OPERATION, "The contract has no operation of that name and namespace.");
        }
        if (length > LARGEST_WITHOUT_CONTENT && !contract.takesContent(at.getLocalName())) {
            throw RequestBody.tooLarge(LARGEST_WITHOUT_CONTENT);
        }
        validator.startDocument();
        // prefixes that were declared further out, for values that are names
        validator.startPrefixMapping("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    }

    void text(XMLStreamReader at) {
        try {
            if (included == 0) {
                int count = at.getTextLength();
                if (buffer.length < count) {
                    buffer = new char[count];
                }
                at.getTextCharacters(0, buffer, 0, count);
                validator.characters(buffer, 0, count);
            }
        } catch (SAXException | javax.xml.stream.XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void end(XMLStreamReader at) {
        try {
            if (included > 0) {
                included--;
                return;
            }
            validator.endElement(
                    orEmpty(at.getNamespaceURI()), at.getLocalName(), qualified(at.getPrefix(), at.getLocalName()));
            place.leave();
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AttributesImpl attributes(XMLStreamReader at) {
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < at.getAttributeCount(); i++) {
            attributes.addAttribute(
                    orEmpty(at.getAttributeNamespace(i)),
                    at.getAttributeLocalName(i),
                    qualified(at.getAttributePrefix(i), at.getAttributeLocalName(i)),
                    "CDATA",
                    at.getAttributeValue(i));
        }
        return attributes;
    }

    private static String qualified(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Where in the body the reading is. */
    static final class Place {

        private record Level(String name, String step, java.util.Map<String, Integer> children) {}

        private final List<Level> levels = new ArrayList<>();

        boolean isOutside() {
            return levels.isEmpty();
        }

        /** An element of a list is a step by its number: {@code contacts/0}, not {@code contacts/contact}. */
        void enter(String name) {
            String step = name;
            if (!levels.isEmpty()) {
                Level parent = levels.get(levels.size() - 1);
                int number = parent.children().merge(name, 1, Integer::sum) - 1;
                if (parent.name().equals(name + "s")) {
                    step = Integer.toString(number);
                }
            }
            levels.add(new Level(name, step, new java.util.HashMap<>()));
        }

        void leave() {
            levels.remove(levels.size() - 1);
        }

        /** Name of the element, or of one above it; null when there is none. */
        String name(int above) {
            return levels.size() <= above
                    ? null
                    : levels.get(levels.size() - 1 - above).name();
        }

        /** The steps below the operation. */
        String path() {
            return String.join("/", levels.stream().skip(1).map(Level::step).toList());
        }
    }
}
