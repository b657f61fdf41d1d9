package org.mainstay.soap.request;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response that carries a fault with the status that SOAP's binding to HTTP has for it. */
final class FaultStatus extends HttpServletResponseWrapper {

    private final SoapCall call;

    FaultStatus(HttpServletResponse response, SoapCall call) {
        super(response);
        this.call = call;
    }

    @Override
    public void setStatus(int status) {
        boolean fault = status == SC_INTERNAL_SERVER_ERROR && call.faultStatus() != 0;
        super.setStatus(fault ? call.faultStatus() : status);
    }
}
