package org.mainstay.soap.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/**
 * The body of a request, with the message taken out of it. XML that stands alone is read whole; of a multipart body only
 * the first part is, which must be the message, and what follows is streamed on.
 *
 * @param message the XML
 * @param whole the body from its first byte
 */
record RequestBody(byte[] message, InputStream whole) {

    /** Room for a file of about 12 MiB in base64, for callers without MTOM. */
    static final int LARGEST_MESSAGE = 16 << 20;

    /** Beside the bytes of a multipart body a message holds little. */
    private static final int LARGEST_ROOT = 1 << 20;

    /** What a multipart body holds beyond the file: message, headers of parts, boundaries. */
    private static final int BESIDE_FILE = 2 << 20;

    /** @param largestFile bytes that a file may have */
    static RequestBody read(HttpServletRequest request, ContentType type, long largestFile) {
        long most = type.isMultipart() ? largestFile + BESIDE_FILE : LARGEST_MESSAGE;
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        try {
            InputStream in = new BoundedStream(request.getInputStream(), most);
            return type.isMultipart() ? multipart(in, type) : alone(in);
        } catch (IOException e) {
            throw BoundedStream.brokeOff();
        }
    }

    private static RequestBody alone(InputStream in) throws IOException {
        byte[] message = in.readAllBytes();
        return new RequestBody(message, new ByteArrayInputStream(message));
    }

    private static RequestBody multipart(InputStream in, ContentType type) throws IOException {
        String boundary = type.parameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw malformed("it names no boundary");
        }
        byte[] head = in.readNBytes(LARGEST_ROOT);
        byte[] message = root(new String(head, StandardCharsets.ISO_8859_1), "--" + boundary, type);
        return new RequestBody(message, new SequenceInputStream(new ByteArrayInputStream(head), in));
    }

    /** Each byte is a character here. */
    private static byte[] root(String body, String delimiter, ContentType type) {
        int start = body.startsWith(delimiter) ? 0 : body.indexOf("\r\n" + delimiter) + 2;
        int headers = body.indexOf("\r\n", start + delimiter.length());
        int content = body.indexOf("\r\n\r\n", headers);
        int end = body.indexOf("\r\n" + delimiter, Math.max(content, 0));
        if (start == 1 || headers < 0 || content < 0 || end < 0) {
            throw malformed("its first part does not end within 1 MiB");
        }
        String lines = body.substring(headers, content).toLowerCase(Locale.ROOT);
        String named = type.parameters().getOrDefault("start", "").toLowerCase(Locale.ROOT);
        if (!named.isEmpty() && !lines.contains(named)) {
            throw malformed("its first part is not the message");
        }
        if (lines.contains("content-transfer-encoding: base64") || lines.contains("quoted-printable")) {
            throw malformed("its message is encoded");
        }
        return body.substring(content + 4, end).getBytes(StandardCharsets.ISO_8859_1);
    }

    static BusinessException tooLarge(long most) {
        return new BusinessException(
                ErrorCode.REQUEST_TOO_LARGE, "A request of this content type has at most " + most + " bytes.");
    }

    private static BusinessException malformed(String why) {
        return new BusinessException(ErrorCode.MALFORMED_REQUEST, "The multipart body cannot be read: " + why + ".");
    }
}
