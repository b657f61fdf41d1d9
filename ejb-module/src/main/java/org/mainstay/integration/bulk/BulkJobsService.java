package org.mainstay.integration.bulk;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Callers;
import org.mainstay.platform.security.Roles;

/** Bulk jobs behind their door. Data and files take longer than a transaction may, so they are outside of any. */
@Stateless
@Local(BulkJobsApi.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
@TransactionAttribute(SUPPORTS)
public class BulkJobsService implements BulkJobsApi {

    private Callers callers;
    private JobDesk desk;
    private JobData data;
    private JobFiles files;
    private BulkWorkers workers;

    public BulkJobsService() {}

    @Inject
    public BulkJobsService(Callers callers, JobDesk desk, JobData data, JobFiles files, BulkWorkers workers) {
        this.callers = callers;
        this.desk = desk;
        this.data = data;
        this.files = files;
        this.workers = workers;
    }

    /** Work may begin, now that the transaction has ended. */
    private BulkJob begun(CallerContext caller, long id) {
        workers.wake();
        return desk.get(caller, JobRow.publicId(id).toString());
    }

    @Override
    public BulkJob create(NewBulkJob asked) {
        CallerContext caller = callers.current();
        return begun(caller, desk.create(caller, asked));
    }

    @Override
    public BulkJob get(String id) {
        return desk.get(callers.current(), id);
    }

    @Override
    public List<BulkJob> list(String before, int limit) {
        return desk.list(callers.current(), before, limit);
    }

    @Override
    @TransactionAttribute(NOT_SUPPORTED)
    public BulkJob upload(String id, DataFormat format, boolean gzip, InputStream in) {
        CallerContext caller = callers.current();
        data.upload(caller, id, format, gzip, in);
        return desk.get(caller, id);
    }

    @Override
    public BulkJob close(String id) {
        CallerContext caller = callers.current();
        return begun(caller, desk.close(caller, id));
    }

    @Override
    public BulkJob cancel(String id) {
        CallerContext caller = callers.current();
        desk.cancel(caller, id);
        return desk.get(caller, id);
    }

    @Override
    public void delete(String id) {
        desk.delete(callers.current(), id);
    }

    @Override
    public BulkJob undo(String id) {
        CallerContext caller = callers.current();
        return begun(caller, desk.undo(caller, id));
    }

    @Override
    public void checkFile(String id, ResultFile file, DataFormat format) {
        files.check(callers.current(), id, file, format);
    }

    @Override
    @TransactionAttribute(NOT_SUPPORTED)
    public void write(String id, ResultFile file, DataFormat format, boolean gzip, OutputStream out) {
        files.write(callers.current(), id, file, format, gzip, out);
    }
}
