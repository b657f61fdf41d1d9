package org.mainstay.soap.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** A body that may not be longer than a bound, and whose breaking off is a mistake of the caller. */
public final class BoundedStream extends FilterInputStream {

    private final long most;
    private long left;

    public BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (IOException e) {
            throw brokeOff();
        }
        left -= Math.max(count, 0);
        if (left < 0) {
            throw RequestBody.tooLarge(most);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8_192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static BusinessException brokeOff() {
        return new BusinessException(ErrorCode.MALFORMED_REQUEST, "The body broke off.");
    }
}
