package org.mainstay.crm.violation;

import jakarta.ws.rs.WebApplicationException;

/** An error of a module must be of use to every protocol. */
public class ModuleUsesHttp {
    WebApplicationException error;
}
