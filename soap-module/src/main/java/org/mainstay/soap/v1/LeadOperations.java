package org.mainstay.soap.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mainstay.crm.lead.ConvertedLeadView;
import org.mainstay.crm.lead.LeadsApi;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.soap.v1.contract.ConvertLead;
import org.mainstay.soap.v1.contract.ConvertLeadResponse;

/** Leads: from messages to the door and back. */
@ApplicationScoped
public class LeadOperations {

    private LeadsApi leads;

    protected LeadOperations() {}

    @Inject
    public LeadOperations(LeadsApi leads) {
        this.leads = leads;
    }

    ConvertLeadResponse convert(ConvertLead request) {
        ConvertedLeadView converted = leads.convert(new org.mainstay.crm.lead.ConvertLead(
                new RecordKey(request.getId(), request.getExternalId()),
                request.getAccountId(),
                request.getContactId(),
                request.getOwnerId(),
                request.getConvertedStatus(),
                Boolean.TRUE.equals(request.isDoNotCreateOpportunity()),
                request.getOpportunityName(),
                Boolean.TRUE.equals(request.isOverwriteLeadSource())));
        ConvertLeadResponse response = new ConvertLeadResponse();
        response.setLeadId(converted.lead().toString());
        response.setAccountId(converted.account().toString());
        response.setContactId(converted.contact().toString());
        response.setOpportunityId(
                converted.opportunity() == null ? null : converted.opportunity().toString());
        return response;
    }
}
