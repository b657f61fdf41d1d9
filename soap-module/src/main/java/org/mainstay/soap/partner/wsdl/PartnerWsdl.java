package org.mainstay.soap.partner.wsdl;

import java.util.List;
import java.util.Set;
import org.mainstay.soap.partner.shape.XmlOut;

/** The WSDL of a version: document/literal wrapped, with the headers that mean something. */
public final class PartnerWsdl {

    private static final List<String> HEADERS =
            List.of("SessionHeader", "CallOptions", "AllOrNoneHeader", "AllowFieldTruncationHeader");
    private static final Set<String> QUERIES = Set.of("query", "queryAll", "queryMore", "retrieve");

    private final int version;
    private final String address;

    /** @param address where the service is */
    public PartnerWsdl(int version, String address) {
        this.version = version;
        this.address = address;
    }

    public byte[] write() {
        XmlOut out = new XmlOut()
                .raw(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns=\"http://schemas.xmlsoap.org/wsdl/\"")
                .raw(
                        " xmlns:soap=\"http://schemas.xmlsoap.org/wsdl/soap/\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"")
                .raw(" xmlns:tns=\"urn:partner.soap.sforce.com\" xmlns:sobj=\"urn:sobject.partner.soap.sforce.com\"")
                .raw(
                        " xmlns:fns=\"urn:fault.partner.soap.sforce.com\" targetNamespace=\"urn:partner.soap.sforce.com\">\n")
                .raw("<types>\n" + new SchemaText(version).write() + "</types>\n");
        Contract.known().headers().keySet().forEach(name -> message(out, name, name, "tns:" + name));
        SchemaText.faults().forEach(fault -> message(out, fault, "fault", "fns:" + fault));
        Contract.known().operations().keySet().forEach(name -> {
            message(out, name + "Request", "parameters", "tns:" + name);
            message(out, name + "Response", "parameters", "tns:" + name + "Response");
        });
        portType(out);
        binding(out);
        return out.raw(
                        "<service name=\"PartnerService\"><port name=\"Soap\" binding=\"tns:SoapBinding\"><soap:address location=\"")
                .characters(address.replace("\"", ""))
                .raw("\"/></port></service>\n</definitions>\n")
                .bytes();
    }

    private static void part(XmlOut out, String name, String element) {
        out.raw("<part name=\"" + name + "\" element=\"" + element + "\"/>");
    }

    private static void message(XmlOut out, String name, String part, String element) {
        out.raw("<message name=\"" + name + "\">");
        part(out, part, element);
        out.raw("</message>\n");
    }

    private static void portType(XmlOut out) {
        out.raw("<portType name=\"Soap\">\n");
        Contract.known().operations().keySet().forEach(name -> {
            out.raw("<operation name=\"" + name + "\"><input message=\"tns:" + name
                    + "Request\"/><output message=\"tns:" + name + "Response\"/>");
            SchemaText.faults()
                    .forEach(fault -> out.raw("<fault name=\"" + fault + "\" message=\"tns:" + fault + "\"/>"));
            out.raw("</operation>\n");
        });
        out.raw("</portType>\n");
    }

    private static void binding(XmlOut out) {
        out.raw("<binding name=\"SoapBinding\" type=\"tns:Soap\">")
                .raw("<soap:binding style=\"document\" transport=\"http://schemas.xmlsoap.org/soap/http\"/>\n");
        Contract.known().operations().keySet().forEach(name -> {
            out.raw("<operation name=\"" + name + "\"><soap:operation soapAction=\"\"/><input>");
            HEADERS.stream()
                    .filter(header -> !name.equals("login") || header.equals("CallOptions"))
                    .forEach(header -> header(out, header));
            if (QUERIES.contains(name)) {
                header(out, "QueryOptions");
            }
            out.raw(
                    "<soap:body use=\"literal\" parts=\"parameters\"/></input><output><soap:body use=\"literal\"/></output>");
            SchemaText.faults()
                    .forEach(fault -> out.raw("<fault name=\"" + fault + "\"><soap:fault name=\"" + fault
                            + "\" use=\"literal\"/></fault>"));
            out.raw("</operation>\n");
        });
        out.raw("</binding>\n");
    }

    private static void header(XmlOut out, String name) {
        out.raw("<soap:header use=\"literal\" message=\"tns:" + name + "\" part=\"" + name + "\"/>");
    }
}
