package org.mainstay.soap.v1;

import jakarta.activation.DataSource;
import java.io.InputStream;
import java.io.OutputStream;
import org.mainstay.crm.attachment.AttachedFile;

/** The bytes of a file, opened when the answer is written. */
final class StoredContent implements DataSource {

    private final AttachedFile file;

    StoredContent(AttachedFile file) {
        this.file = file;
    }

    @Override
    public InputStream getInputStream() {
        return file.content().get();
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("content is never changed");
    }

    /** Of the part; what the file itself is, its attachment says. */
    @Override
    public String getContentType() {
        return "application/octet-stream";
    }

    @Override
    public String getName() {
        return "content";
    }
}
