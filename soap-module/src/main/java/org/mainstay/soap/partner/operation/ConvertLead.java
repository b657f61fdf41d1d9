package org.mainstay.soap.partner.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.crm.lead.ConvertedLeadView;
import org.mainstay.crm.lead.LeadsApi;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.soap.partner.fault.FaultException;
import org.mainstay.soap.partner.fault.PartnerFault;
import org.mainstay.soap.partner.fault.StatusCodes;
import org.mainstay.soap.partner.message.Element;
import org.mainstay.soap.partner.shape.Result;

/** Makes customers of leads: each is converted or refused by itself. */
@ApplicationScoped
public class ConvertLead implements PartnerOperation {

    private static final int MOST = 100;

    private LeadsApi leads;

    protected ConvertLead() {}

    @Inject
    public ConvertLead(LeadsApi leads) {
        this.leads = leads;
    }

    @Override
    public String name() {
        return "convertLead";
    }

    @Override
    public boolean isRead() {
        return false;
    }

    @Override
    public List<?> run(Call call) {
        List<Element> asked = call.arguments().elements(0, "leadConverts");
        if (asked.size() > MOST) {
            throw new FaultException(PartnerFault.unexpected(
                    "EXCEEDED_LEAD_CONVERT_LIMIT", "A call converts at most " + MOST + " leads."));
        }
        return asked.stream().map(this::convert).toList();
    }

    private Result convert(Element asked) {
        Result result = Result.of("LeadConvertResult");
        String lead = asked.text("leadId");
        try {
            ConvertedLeadView converted = leads.convert(new org.mainstay.crm.lead.ConvertLead(
                    new RecordKey(lead, null),
                    asked.text("accountId"),
                    asked.text("contactId"),
                    asked.text("ownerId"),
                    asked.text("convertedStatus"),
                    asked.flag("doNotCreateOpportunity"),
                    asked.text("opportunityName"),
                    asked.flag("overwriteLeadSource")));
            return result.with("success", true)
                    .with("leadId", converted.lead())
                    .with("accountId", converted.account())
                    .with("contactId", converted.contact())
                    .with("opportunityId", converted.opportunity());
        } catch (BusinessException e) {
            return result.with("success", false)
                    .with("leadId", lead != null && lead.matches("\\w{18}") ? lead : null)
                    .with("errors", StatusCodes.errors(null, e.asProblems()));
        }
    }
}
