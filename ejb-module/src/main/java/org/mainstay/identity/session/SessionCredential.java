package org.mainstay.identity.session;

import jakarta.security.enterprise.credential.Credential;

/** The id of a session, as whoever logs in by it sent it. */
public record SessionCredential(String id) implements Credential {

    /** No secret shows in a log. */
    @Override
    public String toString() {
        return "SessionCredential";
    }
}
