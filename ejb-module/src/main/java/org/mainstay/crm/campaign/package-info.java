/** Campaigns and the people they reach. */
package org.mainstay.crm.campaign;
