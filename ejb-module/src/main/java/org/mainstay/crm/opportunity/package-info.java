/** Opportunities: deals that may come about, what they are about and who has a say. */
package org.mainstay.crm.opportunity;
