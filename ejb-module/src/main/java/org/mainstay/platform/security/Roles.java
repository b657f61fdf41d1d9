package org.mainstay.platform.security;

/** The roles of the product. They are also the groups that the container knows. */
public final class Roles {

    /** Everything, users and settings included. */
    public static final String ADMIN = "admin";
    /** Works with customers: all business records, no users, nothing for good. */
    public static final String AGENT = "agent";
    /** Another system: like an agent. */
    public static final String INTEGRATION = "integration";
    /** Reads. */
    public static final String VIEWER = "viewer";

    private Roles() {}
}
