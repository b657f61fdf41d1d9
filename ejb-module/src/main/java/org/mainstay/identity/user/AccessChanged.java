package org.mainstay.identity.user;

/** A user's password, role or activity changed: whatever was remembered of a log-in holds no longer. */
public record AccessChanged(String username) {}
