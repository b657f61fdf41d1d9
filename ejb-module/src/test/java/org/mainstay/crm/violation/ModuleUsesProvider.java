package org.mainstay.crm.violation;

import org.eclipse.persistence.sessions.Session;

/** Code for one JPA provider runs on one server. */
public class ModuleUsesProvider {
    Session session;
}
