package org.mainstay.soap.partner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.mainstay.soap.partner.fault.FaultXml;
import org.mainstay.soap.partner.fault.PartnerFault;
import org.mainstay.soap.partner.operation.PartnerOperation;
import org.mainstay.soap.partner.shape.ShapedXml;
import org.mainstay.soap.partner.shape.XmlOut;

/** The answer to one call: an envelope with status 200, or a fault with status 500, which is how clients tell them. */
final class Answered {

    /** Smaller answers gain nothing by being compressed. */
    private static final int WORTH_COMPRESSING = 1_024;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private PartnerOperation operation;

    Answered(HttpServletRequest request, HttpServletResponse response, String id) {
        this.request = request;
        this.response = response;
        response.setHeader("X-Request-Id", id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-cache");
    }

    void isAbout(PartnerOperation asked) {
        operation = asked;
    }

    /** For the log. */
    String action() {
        return operation == null ? request.getMethod() : operation.name();
    }

    boolean isRead() {
        return operation == null || operation.isRead();
    }

    void write(String operationName, List<?> results, int version) throws IOException {
        XmlOut out = new XmlOut()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .raw("<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"")
                .raw(" xmlns=\"urn:partner.soap.sforce.com\" xmlns:tns=\"urn:partner.soap.sforce.com\"")
                .raw(" xmlns:sf=\"urn:sobject.partner.soap.sforce.com\"")
                .raw(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
                .raw(" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><soapenv:Body>");
        String response = operationName + "Response";
        if (results.isEmpty()) {
            out.empty(response);
        } else {
            out.open(response);
            ShapedXml shaped = new ShapedXml(out, version);
            results.forEach(result -> shaped.write("result", result));
            out.close(response);
        }
        send(
                HttpServletResponse.SC_OK,
                out.raw("</soapenv:Body></soapenv:Envelope>").bytes());
    }

    /** A document that is no answer to a message. */
    void write(byte[] document) throws IOException {
        send(HttpServletResponse.SC_OK, document);
    }

    void refuse(PartnerFault fault) {
        try {
            send(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, FaultXml.write(fault));
        } catch (IOException e) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR); // the caller has gone
        }
    }

    private void send(int status, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Vary", "Accept-Encoding");
        byte[] sent = body;
        if (body.length >= WORTH_COMPRESSING && takesGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            sent = compressed(body);
        }
        response.setContentLength(sent.length);
        OutputStream out = response.getOutputStream();
        out.write(sent);
        out.flush();
    }

    private static boolean takesGzip(String accepted) {
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:[\\s,]|$)).*");
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 8_192)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
