package org.mainstay.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST face of Mainstay; every resource lives below this path. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    /** Jersey's own description of the API would be open to strangers and say less than ours; JSON we write ourselves. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
