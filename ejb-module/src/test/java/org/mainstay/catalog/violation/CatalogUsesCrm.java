package org.mainstay.catalog.violation;

import org.mainstay.crm.contact.Contact;

public final class CatalogUsesCrm {
    Contact contact;
}
