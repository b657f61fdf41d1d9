package org.mainstay.platform.record;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Roles;

/** Merging behind its door: one transaction, repeated as a whole when the database gives it up. */
@Stateless
@Local(RecordMerges.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION})
@TransactionAttribute(SUPPORTS)
public class RecordMergeService implements RecordMerges {

    private Callers callers;
    private RecordMerger merger;
    private RetriedTransactions transactions;

    public RecordMergeService() {}

    @Inject
    public RecordMergeService(Callers callers, RecordMerger merger, RetriedTransactions transactions) {
        this.callers = callers;
        this.merger = merger;
        this.transactions = transactions;
    }

    @Override
    public SaveResult merge(MergeRequest request) {
        CallerContext caller = callers.current();
        return transactions.run(() -> merger.merge(caller, request));
    }
}
