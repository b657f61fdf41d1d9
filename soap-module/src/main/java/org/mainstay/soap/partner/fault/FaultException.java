package org.mainstay.soap.partner.fault;

/** What an operation throws that has a fault of its own to answer. */
public final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PartnerFault fault;

    public FaultException(PartnerFault fault) {
        super(fault.text());
        this.fault = fault;
    }

    public PartnerFault fault() {
        return fault;
    }
}
