package org.mainstay.rest.request;

import java.io.IOException;
import java.io.InputStream;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** Reads request bodies, up to a size. */
public final class BoundedBody {

    /** Largest body of a request for one record: 1 MiB. */
    public static final int LARGEST = 1 << 20;

    private BoundedBody() {}

    /** @throws BusinessException REQUEST_TOO_LARGE, or MALFORMED_REQUEST when the body breaks off */
    public static byte[] read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BusinessException(ErrorCode.REQUEST_TOO_LARGE, "A body has at most 1 MiB.");
            }
            return bytes;
        } catch (IOException e) {
            // the caller went away, or the bytes are not in the form that the headers announced
            throw new BusinessException(ErrorCode.MALFORMED_REQUEST, "The body broke off.");
        }
    }
}
