package org.mainstay.rest.request;

import java.io.IOException;
import java.io.InputStream;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** Reads request bodies, up to a size. */
public final class BoundedBody {

    /** Largest body of a request for one record: 1 MiB. */
    public static final int LARGEST = 1 << 20;

    /** Largest body of a batch: 4 MiB, of which 200 operations have 20 KiB each. */
    public static final int LARGEST_BATCH = 4 << 20;

    private BoundedBody() {}

    /** @throws BusinessException REQUEST_TOO_LARGE, or MALFORMED_REQUEST when the body breaks off */
    public static byte[] read(InputStream body) {
        return read(body, LARGEST);
    }

    /** @param largest in bytes */
    public static byte[] read(InputStream body, int largest) {
        try {
            byte[] bytes = body.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new BusinessException(
                        ErrorCode.REQUEST_TOO_LARGE, "A body has at most " + (largest >> 20) + " MiB here.");
            }
            return bytes;
        } catch (IOException e) {
            // the caller went away, or the bytes are not in the form that the headers announced
            throw new BusinessException(ErrorCode.MALFORMED_REQUEST, "The body broke off.");
        }
    }
}
