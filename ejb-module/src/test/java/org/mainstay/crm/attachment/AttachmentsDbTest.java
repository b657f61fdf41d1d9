package org.mainstay.crm.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mainstay.crm.account.AccountRules;
import org.mainstay.files.file.FilesApi;
import org.mainstay.files.file.StoredFile;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.Records;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.RolePermissions;
import org.mainstay.platform.security.Roles;

class AttachmentsDbTest {

    private final RecordedFiles files = new RecordedFiles();
    private final TestEngine test =
            new TestEngine(new RolePermissions(), List.of(new AccountRules(), new AttachmentRules(files)));
    private final Records records = test.records(Roles.ADMIN);
    private final AttachmentsService attachments = new AttachmentsService(records, test.platform.registry(), files);
    private final RecordType type = test.type("Attachment");

    /** Notes what is asked of it; a row stands in the table, since the attachment refers to it. */
    private final class RecordedFiles implements FilesApi {
        private final List<String> used = new ArrayList<>();
        private final List<String> released = new ArrayList<>();

        @Override
        public StoredFile store(InputStream content) {
            StoredFile file = new StoredFile(UUID.randomUUID().toString().replace("-", ""), 3, "a".repeat(64));
            new Sql(test.platform.pool())
                    .update(
                            "insert into stored_file (id, createdAt, freeSince)"
                                    + " values (?, utc_timestamp(3), utc_timestamp(3))",
                            file.id());
            return file;
        }

        @Override
        public void use(String id) {
            used.add(id);
            new Sql(test.platform.dataSource()).update("update stored_file set inUse = true where id = ?", id);
        }

        @Override
        public void release(String id) {
            released.add(id);
        }

        @Override
        public void discard(String id) {
            released.add(id);
        }

        @Override
        public InputStream open(String id) {
            return InputStream.nullInputStream();
        }
    }

    private FieldValues account() {
        FieldValues values = new FieldValues(test.type("Account")).set("name", "Blue Harbour");
        return records.save(SaveRequest.of(test.type("Account"), Operation.CREATE, RecordWrite.create(values)))
                .get(0)
                .record();
    }

    private FieldValues attached(StoredFile file) {
        FieldValues values =
                new FieldValues(type).set("parentId", account().key()).set("name", "plan.pdf");
        return attachments.attach(values, file).record();
    }

    private void change(Operation operation, long key) {
        records.save(SaveRequest.of(type, operation, RecordWrite.of(key)));
    }

    private static void refused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @Test
    void an_attachment_has_its_bytes_in_use_until_it_is_purged() {
        StoredFile file = attachments.receive(new ByteArrayInputStream(new byte[3]));
        FieldValues attachment = attached(file);
        assertThat(files.used).containsExactly(file.id());
        assertThat(attachment.get("bodyLength")).isEqualTo(3L);
        assertThat(attachment.text("checksum")).isEqualTo("a".repeat(64));

        change(Operation.DELETE, attachment.key());
        assertThat(files.released).isEmpty();
        change(Operation.PURGE, attachment.key());
        assertThat(files.released).containsExactly(file.id());
    }

    @Test
    void callers_create_no_attachment_without_bytes() {
        FieldValues values =
                new FieldValues(type).set("parentId", account().key()).set("name", "empty");
        refused(
                ErrorCode.UNSUPPORTED_OPERATION,
                () -> records.save(SaveRequest.of(type, Operation.CREATE, RecordWrite.create(values))));
    }

    @Test
    void callers_cannot_point_an_attachment_at_other_bytes() {
        FieldValues attachment = attached(attachments.receive(InputStream.nullInputStream()));
        FieldValues other = new FieldValues(type).set("contentId", "b".repeat(32));
        refused(
                ErrorCode.INVALID_FIELD_FOR_INSERT_UPDATE,
                () -> records.save(
                        SaveRequest.of(type, Operation.UPDATE, new RecordWrite(attachment.key(), other, null))));
    }

    @Test
    void a_refused_attachment_uses_no_bytes() {
        StoredFile file = attachments.receive(InputStream.nullInputStream());
        FieldValues nameless = new FieldValues(type).set("parentId", account().key());
        refused(ErrorCode.REQUIRED_FIELD_MISSING, () -> attachments.attach(nameless, file));
        assertThat(files.used).isEmpty();
    }

    @Test
    void an_account_with_attachments_is_not_deleted() {
        FieldValues attachment = attached(attachments.receive(InputStream.nullInputStream()));
        long parent = (Long) attachment.get("parentId");
        refused(
                ErrorCode.DEPENDENCY_EXISTS,
                () -> records.save(SaveRequest.of(test.type("Account"), Operation.DELETE, RecordWrite.of(parent))));
        RecordKey named = new RecordKey(type.id(attachment.key()).toString(), null);
        assertThat(attachments.get(named).length()).isEqualTo(3);
    }
}
