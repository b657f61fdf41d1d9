package org.mainstay.files.file;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mainstay.files.storage.FileStore;
import org.mainstay.platform.database.Transactions;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.security.Roles;

/** Files behind their door. */
@Stateless
@Local(FilesApi.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION})
@TransactionAttribute(SUPPORTS)
public class FilesService implements FilesApi {

    private FileStore store;
    private StoredFiles files;
    private FileRemoval removal;
    private Transactions transactions;
    private long most;

    public FilesService() {}

    @Inject
    public FilesService(
            FileStore store,
            StoredFiles files,
            FileRemoval removal,
            Transactions transactions,
            @ConfigProperty(name = "mainstay.files.max-bytes", defaultValue = "104857600") long most) {
        this.store = store;
        this.files = files;
        this.removal = removal;
        this.transactions = transactions;
        this.most = most;
    }

    @Override
    @TransactionAttribute(NOT_SUPPORTED)
    public StoredFile store(InputStream content) {
        String id = UUID.randomUUID().toString().replace("-", "");
        transactions.requiresNew(() -> {
            files.begin(id);
            return null;
        });
        try {
            FileStore.Written written = store.write(id, content, most);
            StoredFile file = new StoredFile(id, written.length(), written.sha256());
            transactions.requiresNew(() -> {
                files.complete(file);
                return null;
            });
            return file;
        } catch (FileStore.TooLongException e) {
            throw new BusinessException(ErrorCode.REQUEST_TOO_LARGE, "A file has at most " + most + " bytes.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void use(String id) {
        files.use(id);
    }

    @Override
    public void release(String id) {
        files.release(id);
    }

    @Override
    @TransactionAttribute(NOT_SUPPORTED)
    public void discard(String id) {
        removal.removeIfFree(id);
    }

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
    public InputStream open(String id) {
        try {
            return store.read(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
