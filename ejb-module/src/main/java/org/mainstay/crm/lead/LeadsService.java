package org.mainstay.crm.lead;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Roles;

/** Leads behind their door. A conversion is one transaction around those of the engine, repeated as a whole. */
@Stateless
@Local(LeadsApi.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION})
@TransactionAttribute(SUPPORTS)
public class LeadsService implements LeadsApi {

    private Records records;
    private Registry registry;
    private RetriedTransactions transactions;
    private Callers callers;
    private Clock clock;

    public LeadsService() {}

    @Inject
    public LeadsService(
            Records records, Registry registry, RetriedTransactions transactions, Callers callers, Clock clock) {
        this.records = records;
        this.registry = registry;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public ConvertedLeadView convert(ConvertLead command) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), callers.current().zone());
        return transactions.run(() -> new LeadConversion(records, registry.schema(), command, today).run());
    }
}
