/**
 * Customers as integrations know them: an account and the contacts of it, read, saved and deleted as one. The records
 * are those of {@code crm.account} and {@code crm.contact}, and the engine writes them.
 */
package org.mainstay.crm.customer;
