/** Contacts: the people at a business account. */
package org.mainstay.crm.contact;
