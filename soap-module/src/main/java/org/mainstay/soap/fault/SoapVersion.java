package org.mainstay.soap.fault;

import jakarta.xml.soap.SOAPConstants;

/** The two versions of SOAP, and in what their messages differ. */
public enum SoapVersion {
    SOAP_1_1(SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE, "text/xml", "Client", "Server"),
    SOAP_1_2(SOAPConstants.URI_NS_SOAP_1_2_ENVELOPE, "application/soap+xml", "Sender", "Receiver");

    private final String namespace;
    private final String mediaType;
    private final String caller;
    private final String server;

    SoapVersion(String namespace, String mediaType, String caller, String server) {
        this.namespace = namespace;
        this.mediaType = mediaType;
        this.caller = caller;
        this.server = server;
    }

    /** Of the envelope. */
    public String namespace() {
        return namespace;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The fault code, without a prefix, that says whose mistake it was. */
    public String code(boolean ofCaller) {
        return ofCaller ? caller : server;
    }
}
