/** Accounts: the companies and persons one does business with. */
package org.mainstay.crm.account;
