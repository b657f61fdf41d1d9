package org.mainstay.platform.security;

/** Through which door a change came in; the journal keeps it. */
public enum Protocol {
    REST,
    SOAP,
    /** A bulk job; its id is that of the request. */
    BULK,
    /** The server itself: start-up, timed work. */
    SYSTEM
}
