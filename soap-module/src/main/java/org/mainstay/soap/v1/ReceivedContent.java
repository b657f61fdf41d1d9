package org.mainstay.soap.v1;

import jakarta.activation.DataHandler;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * The bytes of a request on their way in. That a part is missing or breaks off comes to light while they are read, as an
 * exception of whatever reads multipart bodies, and is a mistake of the caller.
 */
final class ReceivedContent extends FilterInputStream {

    private ReceivedContent(InputStream in) {
        super(in);
    }

    private interface Read<T> {
        T run() throws IOException;
    }

    /** @throws BusinessException MALFORMED_REQUEST, also from reading */
    static InputStream open(DataHandler content) {
        return new ReceivedContent(guarded(content::getInputStream));
    }

    @Override
    public int read() {
        return guarded(super::read);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        return guarded(() -> super.read(bytes, offset, length));
    }

    private static <T> T guarded(Read<T> read) {
        try {
            return read.run();
        } catch (IOException | RuntimeException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof BusinessException known) {
                    throw known;
                }
            }
            throw unreadable();
        }
    }

    static BusinessException unreadable() {
        return new BusinessException(ErrorCode.MALFORMED_REQUEST, "The content of the file cannot be read.");
    }
}
