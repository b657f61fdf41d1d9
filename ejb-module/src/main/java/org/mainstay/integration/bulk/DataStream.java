package org.mainstay.integration.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** Data as they arrive, unpacked, up to a size: what is packed may be a thousand times as large. */
final class DataStream extends FilterInputStream {

    private final long most;
    private long count;

    private DataStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** @throws BusinessException MALFORMED_REQUEST when the data are not packed and should be */
    static DataStream of(InputStream in, boolean gzip, long most) {
        try {
            return new DataStream(gzip ? new Unpacked(in) : in, most);
        } catch (IOException e) {
            throw brokeOff();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, from, length);
        } catch (IOException e) { // the caller went away, or the bytes are not packed as announced
            throw brokeOff();
        }
        count += Math.max(read, 0);
        if (count > most) {
            throw new BusinessException(
                    ErrorCode.REQUEST_TOO_LARGE, "The data of a job have at most " + (most >> 20) + " MiB.");
        }
        return read;
    }

    private static BusinessException brokeOff() {
        return new BusinessException(
                ErrorCode.MALFORMED_REQUEST, "The data broke off, or are not packed as announced.");
    }
}
