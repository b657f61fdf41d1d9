package org.mainstay.crm.attachment;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.mainstay.files.file.FilesApi;
import org.mainstay.files.file.StoredFile;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.RecordView;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Registry;
import org.mainstay.platform.security.Roles;

/** Attachments behind their door. */
@Stateless
@Local(AttachmentsApi.class)
@RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION})
@TransactionAttribute(SUPPORTS)
public class AttachmentsService implements AttachmentsApi {

    private Records records;
    private Registry registry;
    private FilesApi files;

    public AttachmentsService() {}

    @Inject
    public AttachmentsService(Records records, Registry registry, FilesApi files) {
        this.records = records;
        this.registry = registry;
        this.files = files;
    }

    @Override
    public StoredFile receive(InputStream content) {
        return files.store(content);
    }

    @Override
    public SaveResult attach(FieldValues attachment, StoredFile content) {
        RecordType type = type();
        FieldValues kept = new FieldValues(type)
                .set("contentId", content.id())
                .set("bodyLength", content.length())
                .set("checksum", content.checksum());
        RecordWrite write = RecordWrite.create(attachment).keeping(kept);
        return records.save(SaveRequest.of(type, Operation.CREATE, write)).get(0);
    }

    @Override
    public void discard(StoredFile content) {
        files.discard(content.id());
    }

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION, Roles.VIEWER})
    public AttachedFile get(RecordKey named) {
        RecordType type = type();
        RecordView view = records.get(type, records.key(type, named), null, null);
        FieldValues record = view.record();
        String contentId = record.text("contentId");
        return new AttachedFile(
                view, (Long) record.get("bodyLength"), record.text("contentType"), () -> files.open(contentId));
    }

    private RecordType type() {
        return registry.schema().type("Attachment");
    }
}
