package org.mainstay.soap.partner.message;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.soap.request.BoundedStream;

/** The bytes of a message, inflated when they come by gzip, and never more than a bound. */
public final class MessageBody {

    /** 200 records of which each fills several long texts. */
    public static final long LARGEST = 16L << 20;

    private static final int BUFFER = 8_192;
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    private MessageBody() {}

    /** @throws BusinessException UNSUPPORTED_MEDIA_TYPE for other codings; MALFORMED_XML for what is no gzip */
    public static InputStream open(HttpServletRequest request) throws IOException {
        String coding = request.getHeader("Content-Encoding");
        if (coding == null || coding.isBlank() || coding.equalsIgnoreCase("identity")) {
            return new BoundedStream(request.getInputStream(), LARGEST);
        }
        if (!coding.toLowerCase(Locale.ROOT).matches("(x-)?gzip")) {
            throw new BusinessException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "A message comes by gzip or as it is.");
        }
        try {
            return new BoundedStream(new GZIPInputStream(request.getInputStream(), BUFFER), LARGEST);
        } catch (IOException e) {
            throw new BusinessException(ErrorCode.MALFORMED_XML, "The message is not compressed by gzip, as it says.");
        }
    }

    /** What the content type says, when it is one that can be, else null: clients name others by mistake. */
    public static String charset(HttpServletRequest request) {
        String type = request.getContentType();
        Matcher named = CHARSET.matcher(type == null ? "" : type);
        return named.find() && named.group(1).toUpperCase(Locale.ROOT).matches("UTF-(8|16|16LE|16BE)")
                ? named.group(1)
                : null;
    }
}
