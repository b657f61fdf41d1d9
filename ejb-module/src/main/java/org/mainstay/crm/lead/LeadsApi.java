package org.mainstay.crm.lead;

/** What can be done with leads beyond reading and writing their records. */
public interface LeadsApi {

    /**
     * Makes a customer of a lead: an account, a contact and, unless it is not wanted, an opportunity, in one transaction.
     * What belongs to the lead moves on with it.
     *
     * @throws org.mainstay.platform.error.BusinessException NOT_FOUND or ENTITY_IS_DELETED for the lead;
     *     CANNOT_UPDATE_CONVERTED_LEAD when it is converted already; else with one problem for each argument that cannot
     *     be, and for what a rule refuses at places such as {@code account/industry}
     */
    ConvertedLeadView convert(ConvertLead command);
}
