package org.mainstay.platform.error;

/** The class of an error, from which each protocol derives its own status: the only thing a mapper looks at. */
public enum ErrorKind {
    /** The request cannot be read at all. */
    MALFORMED,
    /** The request is readable and what it asks for breaks a rule. */
    INVALID,
    /** It depends on something else that the same request asked for and that was refused. */
    FAILED_DEPENDENCY,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    /** It collides with something that is there or under way; the same request may pass later. */
    CONFLICT,
    /** The record has changed since the caller read it. */
    STALE,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    UNSUPPORTED_MEDIA_TYPE,
    TOO_LARGE,
    HEADERS_TOO_LARGE,
    /** The server has too much to do; the same request may pass later. */
    BUSY,
    /** A fault of the server. Nothing about its cause leaves the server but a trace id. */
    INTERNAL
}
