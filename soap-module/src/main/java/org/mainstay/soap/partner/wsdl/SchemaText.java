package org.mainstay.soap.partner.wsdl;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mainstay.soap.partner.shape.Shapes;
import org.mainstay.soap.partner.shape.Slot;

/** The schemas of the contract. Codes are plain texts there: a generated client shall not fail at one it does not know. */
final class SchemaText {

    private static final String XSD =
            "<schema xmlns=\"http://www.w3.org/2001/XMLSchema\" elementFormDefault=\"qualified\"";
    private static final Set<String> TEXTS = Set.of("QueryLocator", "StatusCode", "fieldType", "soapType");
    private static final List<String> FAULTS = List.of(
            "ApiQueryFault",
            "LoginFault",
            "InvalidQueryLocatorFault",
            "InvalidNewPasswordFault",
            "InvalidIdFault",
            "UnexpectedErrorFault");
    private static final List<String> QUERY_FAULTS =
            List.of("InvalidFieldFault", "InvalidSObjectFault", "MalformedQueryFault", "MalformedSearchFault");

    private final int version;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> needed = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();

    SchemaText(int version) {
        this.version = version;
    }

    static List<String> faults() {
        return List.of(
                "LoginFault",
                "InvalidQueryLocatorFault",
                "InvalidNewPasswordFault",
                "InvalidIdFault",
                "UnexpectedErrorFault",
                "InvalidFieldFault",
                "InvalidSObjectFault",
                "MalformedQueryFault",
                "MalformedSearchFault");
    }

    String write() {
        records();
        partner();
        ofFaults();
        return text.toString();
    }

    private void records() {
        text.append(XSD)
                .append(" targetNamespace=\"urn:sobject.partner.soap.sforce.com\">")
                .append("<import namespace=\"urn:partner.soap.sforce.com\"/><complexType name=\"sObject\"><sequence>")
                .append("<element name=\"type\" type=\"xsd:string\"/>")
                .append(
                        "<element name=\"fieldsToNull\" type=\"xsd:string\" nillable=\"true\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>")
                .append("<element name=\"Id\" type=\"tns:ID\" nillable=\"true\"/>")
                .append(
                        "<any namespace=\"##targetNamespace\" minOccurs=\"0\" maxOccurs=\"unbounded\" processContents=\"lax\"/>")
                .append("</sequence></complexType></schema>\n");
    }

    private void partner() {
        text.append(XSD)
                .append(" targetNamespace=\"urn:partner.soap.sforce.com\">")
                .append("<import namespace=\"urn:sobject.partner.soap.sforce.com\"/>\n");
        simple("ID", "<length value=\"18\"/>");
        TEXTS.stream().sorted().forEach(name -> simple(name, ""));
        Contract.known().headers().forEach((name, slots) -> element(name, slots));
        Contract.known().operations().forEach((name, form) -> {
            element(name, form.request());
            element(name + "Response", form.result() == null ? List.of() : List.of(form.result()));
        });
        complex(
                "MergeRequest",
                List.of(
                        new Slot("masterRecord", "sobj:sObject", true, false),
                        new Slot("recordToMergeIds", "ID", false, true)));
        while (!written.containsAll(needed)) {
            for (String type : List.copyOf(needed)) {
                if (!written.contains(type)) {
                    boolean known = Shapes.known().types().contains(type);
                    complex(type, known ? Shapes.known().sequence(type, version) : List.of());
                }
            }
        }
        text.append("</schema>\n");
    }

    private void simple(String name, String facets) {
        written.add(name);
        text.append("<simpleType name=\"")
                .append(name)
                .append("\"><restriction base=\"xsd:string\">")
                .append(facets)
                .append("</restriction></simpleType>\n");
    }

    private void element(String name, List<Slot> slots) {
        text.append("<element name=\"").append(name).append("\"><complexType>");
        sequence(slots);
        text.append("</complexType></element>\n");
    }

    private void complex(String name, List<Slot> slots) {
        written.add(name);
        text.append("<complexType name=\"").append(name).append("\">");
        sequence(slots);
        text.append("</complexType>\n");
    }

    private void sequence(List<Slot> slots) {
        text.append("<sequence>");
        for (Slot slot : slots) {
            text.append("<element name=\"")
                    .append(slot.name())
                    .append("\" type=\"")
                    .append(type(slot.type()))
                    .append('"');
            if (slot.type().equals("xsd:string")
                    || slot.type().equals("ID")
                    || slot.type().equals("QueryLocator")
                    || slot.type().startsWith("sobj:")) {
                text.append(" nillable=\"true\"");
            }
            text.append(slot.required() ? "" : " minOccurs=\"0\"")
                    .append(slot.repeated() ? " maxOccurs=\"unbounded\"" : "")
                    .append("/>");
        }
        text.append("</sequence>");
    }

    private String type(String named) {
        if (named.equals("anyType")) {
            return "xsd:anyType";
        }
        if (named.contains(":")) {
            return named;
        }
        needed.add(named);
        return "tns:" + named;
    }

    private void ofFaults() {
        text.append(XSD)
                .append(" targetNamespace=\"urn:fault.partner.soap.sforce.com\">\n")
                .append(
                        "<complexType name=\"ApiFault\"><sequence><element name=\"exceptionCode\" type=\"xsd:string\"/>")
                .append("<element name=\"exceptionMessage\" type=\"xsd:string\"/></sequence></complexType>\n");
        FAULTS.forEach(name -> fault(name, "ApiFault"));
        QUERY_FAULTS.forEach(name -> fault(name, "ApiQueryFault"));
        faults().forEach(name -> text.append("<element name=\"")
                .append(name)
                .append("\" type=\"fns:")
                .append(name)
                .append("\"/>\n"));
        text.append("</schema>\n");
    }

    private void fault(String name, String base) {
        String own = name.equals("ApiQueryFault")
                ? "<element name=\"row\" type=\"xsd:int\"/><element name=\"column\" type=\"xsd:int\"/>"
                : "";
        text.append("<complexType name=\"")
                .append(name)
                .append("\"><complexContent><extension base=\"fns:")
                .append(base)
                .append("\"><sequence>")
                .append(own)
                .append("</sequence></extension></complexContent></complexType>\n");
    }
}
