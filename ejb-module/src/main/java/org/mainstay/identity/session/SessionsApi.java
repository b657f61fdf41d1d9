package org.mainstay.identity.session;

import java.time.Duration;

/** Sessions of whoever is logged in, in whatever way. */
public interface SessionsApi {

    /** Begins a session of the caller and tells its id, which is shown this once. */
    String open();

    /**
     * Ends a session of the caller.
     *
     * @return whether there was one of that id
     */
    boolean end(String id);

    /** How long a session lasts after its last use. */
    Duration lifetime();
}
