package org.mainstay.platform.violation;

import org.mainstay.crm.contact.Contact;

/** The engine must not know a kind of record. */
public class EngineUsesKind {
    Contact contact;
}
