/** Leads: people who may become customers. */
package org.mainstay.crm.lead;
