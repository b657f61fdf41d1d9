package org.mainstay.platform.security;

import jakarta.enterprise.context.RequestScoped;

/** What the edge knows about the request under way: through which protocol it came and what its id is. */
@RequestScoped
public class RequestInfo {

    private Protocol protocol = Protocol.SYSTEM;
    private String requestId = "-";

    /** Called once by the edge, before anything else. */
    public void arrived(Protocol by, String id) {
        protocol = by;
        requestId = id;
    }

    public Protocol protocol() {
        return protocol;
    }

    public String requestId() {
        return requestId;
    }
}
