package org.mainstay.integration.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** The rows of a file that has a JSON object a line. Empty lines are none. */
final class JsonLines implements RowSource {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private long number;
    private long line;

    JsonLines(InputStream data) {
        this.in = new BufferedInputStream(data, 1 << 16);
    }

    @Override
    public String header() {
        return null;
    }

    @Override
    public DataRow next() {
        String text = text();
        while (text != null && text.isBlank()) {
            text = text();
        }
        return text == null ? null : new DataRow(++number, List.of(text));
    }

    @Override
    public long line() {
        return line;
    }

    private String text() {
        try {
            bytes.reset();
            int next = in.read();
            if (next < 0) {
                return null;
            }
            line++;
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (bytes.size() == DataLimits.LARGEST_ROW) {
                    throw new BusinessException(
                            ErrorCode.LIMIT_EXCEEDED,
                            "Line " + line + " has more than " + (DataLimits.LARGEST_ROW >> 20) + " MiB.");
                }
                bytes.write(next);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BusinessException(ErrorCode.MALFORMED_JSON, "Line " + line + " is not UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
