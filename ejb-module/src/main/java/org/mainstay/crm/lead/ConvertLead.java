package org.mainstay.crm.lead;

import org.mainstay.platform.record.RecordKey;

/**
 * Convert this lead. Ids are public ids; what is null follows from the lead.
 *
 * @param accountId the account to convert into, or null: that of the contact, else a new one
 * @param contactId the contact to convert into, or null for a new one
 * @param ownerId whose the new records are, a user or queue, or null: whose the lead is
 * @param convertedStatus the status the lead ends in, or null for the first one that means so
 * @param doNotCreateOpportunity whether there is to be an account and a contact only
 * @param opportunityName or null: the lead's company
 * @param overwriteLeadSource whether a contact that is there takes the source of the lead in place of its own
 */
public record ConvertLead(
        RecordKey lead,
        String accountId,
        String contactId,
        String ownerId,
        String convertedStatus,
        boolean doNotCreateOpportunity,
        String opportunityName,
        boolean overwriteLeadSource) {}
