package org.mainstay.platform.batch;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.record.RecordEngine;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Permissions;
import org.mainstay.platform.security.Roles;

/** Batches behind their door; what the caller may do with each record, the engine asks. */
@Stateless
@Local(BatchApi.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION})
@TransactionAttribute(SUPPORTS)
public class BatchService implements BatchApi {

    private Callers callers;
    private RetriedTransactions transactions;
    private RecordEngine engine;
    private Permissions permissions;
    private Registry registry;

    public BatchService() {}

    @Inject
    public BatchService(
            Callers callers,
            RetriedTransactions transactions,
            RecordEngine engine,
            Permissions permissions,
            Registry registry) {
        this.callers = callers;
        this.transactions = transactions;
        this.engine = engine;
        this.permissions = permissions;
        this.registry = registry;
    }

    @Override
    public List<SaveResult> run(Batch batch) {
        CallerContext caller = callers.current();
        return transactions.run(() -> {
            EarlierResults earlier = new EarlierResults(batch, caller, permissions, registry.schema());
            return new BatchAttempt(engine, caller, batch, earlier).run();
        });
    }
}
