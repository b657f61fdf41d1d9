package org.mainstay.crm.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mainstay.files.file.FilesApi;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.schema.Operation;

/** An attachment takes its bytes into use when it is created and gives them back when it is purged. */
@ApplicationScoped
public class AttachmentRules implements RecordRules {

    private FilesApi files;

    protected AttachmentRules() {}

    @Inject
    public AttachmentRules(FilesApi files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return "Attachment";
    }

    @Override
    public void afterSave(RecordChange change) {
        if (change.operation() == Operation.CREATE) {
            files.use(change.after().text("contentId"));
        }
    }

    @Override
    public void afterPurge(RecordChange change) {
        files.release(change.before().text("contentId"));
    }
}
