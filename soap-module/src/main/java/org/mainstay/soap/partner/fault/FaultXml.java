package org.mainstay.soap.partner.fault;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mainstay.soap.partner.shape.XmlOut;

/** Writes faults: the type of the detail is what makes a typed exception of it. */
public final class FaultXml {

    private static final Set<String> OF_QUERIES =
            Set.of("MalformedQueryFault", "InvalidFieldFault", "InvalidSObjectFault", "MalformedSearchFault");
    private static final Pattern PLACE = Pattern.compile("Row:(\\d{1,6}):Column:(\\d{1,6})");

    private FaultXml() {}

    public static byte[] write(PartnerFault fault) {
        XmlOut out = new XmlOut()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .raw("<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"")
                .raw(" xmlns:sf=\"urn:fault.partner.soap.sforce.com\"")
                .raw(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")
                .raw("<soapenv:Body><soapenv:Fault>")
                .element("faultcode", fault.type() == null ? "soapenv:Client" : "sf:" + fault.code())
                .element("faultstring", fault.text());
        if (fault.type() != null) {
            detail(out, fault);
        }
        return out.raw("</soapenv:Fault></soapenv:Body></soapenv:Envelope>").bytes();
    }

    private static void detail(XmlOut out, PartnerFault fault) {
        String type = "sf:" + fault.type();
        out.open("detail")
                .open(type, type)
                .element("sf:exceptionCode", fault.code())
                .element("sf:exceptionMessage", fault.message());
        if (OF_QUERIES.contains(fault.type())) {
            Matcher place = PLACE.matcher(fault.message());
            boolean known = place.find();
            out.element("sf:row", known ? place.group(1) : "-1").element("sf:column", known ? place.group(2) : "-1");
        }
        out.close(type).close("detail");
    }
}
