package org.mainstay.soap.request;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Serves the contract as it was written, but for the addresses in it, to anybody. */
final class ContractPages {

    static final String WSDL = "/WEB-INF/wsdl/mainstay-v1.wsdl";
    static final String XSD = "/WEB-INF/wsdl/mainstay-v1.xsd";

    private static final String WRITTEN_ADDRESS = "http://localhost:8080/services/mainstay/v1";
    private static final String WRITTEN_SCHEMA = "\"mainstay-v1.xsd\"";

    private ContractPages() {}

    /** @return whether the query asks for a page of the contract, which then was sent */
    static boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        boolean wsdl = "wsdl".equalsIgnoreCase(query);
        if (!wsdl && !"xsd=1".equalsIgnoreCase(query)) {
            return false;
        }
        String text = text(request.getServletContext(), wsdl ? WSDL : XSD);
        if (wsdl) {
            String address = address(request);
            text = text.replace(WRITTEN_ADDRESS, address).replace(WRITTEN_SCHEMA, "\"" + address + "?xsd=1\"");
        }
        byte[] page = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/xml;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
        return true;
    }

    private static String text(ServletContext context, String path) throws IOException {
        try (InputStream in = context.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As the caller sees it: a proxy in front tells by what name it was asked. */
    private static String address(HttpServletRequest request) {
        String scheme = sane(request.getHeader("X-Forwarded-Proto"), request.getScheme());
        String port =
                request.getServerPort() == (scheme.equals("https") ? 443 : 80) ? "" : ":" + request.getServerPort();
        String host = sane(request.getHeader("X-Forwarded-Host"), request.getServerName() + port);
        return scheme + "://" + host + request.getRequestURI();
    }

    private static String sane(String forwarded, String own) {
        return forwarded != null && forwarded.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? forwarded : own;
    }
}
