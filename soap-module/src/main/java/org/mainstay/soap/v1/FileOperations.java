package org.mainstay.soap.v1;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mainstay.crm.attachment.AttachedFile;
import org.mainstay.crm.attachment.AttachmentsApi;
import org.mainstay.files.file.StoredFile;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordKey;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Registry;
import org.mainstay.soap.request.SoapCall;
import org.mainstay.soap.v1.contract.AttachFile;
import org.mainstay.soap.v1.contract.AttachFileResponse;
import org.mainstay.soap.v1.contract.GetFile;
import org.mainstay.soap.v1.contract.GetFileResponse;

/** Files: from messages to the door and back. Bytes are streamed where the caller takes MTOM. */
@ApplicationScoped
public class FileOperations {

    /** Inside XML a file is held whole, and as text, more than once. */
    private static final long LARGEST_INSIDE_XML = 12 << 20;

    private AttachmentsApi attachments;
    private Registry registry;
    private Answers answers;
    private SoapCall call;

    protected FileOperations() {}

    @Inject
    public FileOperations(AttachmentsApi attachments, Registry registry, Answers answers, SoapCall call) {
        this.attachments = attachments;
        this.registry = registry;
        this.answers = answers;
        this.call = call;
    }

    /** The bytes are taken in before anything is written, and go again when no attachment comes of them. */
    AttachFileResponse attach(AttachFile request) {
        RecordElements records = new RecordElements(registry.schema());
        FieldValues attachment = records.read("Attachment", request.getAttachment(), "attachment");
        records.refuseFaulty();
        StoredFile content = receive(request.getContent());
        request.setContent(null);
        AtomicBoolean used = new AtomicBoolean();
        try {
            return answers.once(request, HexFormat.of().parseHex(content.checksum()), AttachFileResponse.class, () -> {
                AttachFileResponse made = attached(attachments.attach(attachment, content));
                used.set(true);
                return made;
            });
        } catch (RuntimeException e) {
            used.set(false); // rolled back, whatever had been written
            throw e;
        } finally {
            if (!used.get()) {
                attachments.discard(content);
            }
        }
    }

    private StoredFile receive(DataHandler content) {
        try (InputStream bytes = ReceivedContent.open(content)) {
            return attachments.receive(bytes);
        } catch (IOException e) {
            throw ReceivedContent.unreadable();
        }
    }

    private AttachFileResponse attached(SaveResult result) {
        AttachFileResponse response = new AttachFileResponse();
        FieldValues record = result.record();
        response.setAttachment(new RecordXml(registry.schema())
                .write("attachment", record, record.type().fields()));
        return response;
    }

    GetFileResponse get(GetFile request) {
        AttachedFile file = attachments.get(new RecordKey(request.getId(), request.getExternalId()));
        if (!call.takesAttachments() && file.length() > LARGEST_INSIDE_XML) {
            throw new BusinessException(
                    ErrorCode.LIMIT_EXCEEDED, "Files larger than 12 MiB come by MTOM only; send the request by MTOM.");
        }
        GetFileResponse response = new GetFileResponse();
        response.setAttachment(new RecordXml(registry.schema())
                .write(
                        "attachment",
                        file.attachment().record(),
                        file.attachment().fields()));
        response.setContent(new DataHandler(new StoredContent(file)));
        return response;
    }
}
