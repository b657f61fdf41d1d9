package org.mainstay.integration.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.mainstay.platform.error.BusinessException;
import org.mainstay.platform.error.ErrorCode;

/** Bytes as UTF-8, without a byte order mark at the start; what is none ends the reading and tells the line. */
final class StrictText extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean ended;
    private boolean started;
    private long line = 1;

    StrictText(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(buffer, from, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int count = chars.position() - from;
            if (count > 0 && !started) {
                started = true;
                if (buffer[from] == BYTE_ORDER_MARK) {
                    System.arraycopy(buffer, from + 1, buffer, from, --count);
                    chars.position(from + count);
                }
            }
            if (count > 0) {
                countLines(buffer, from, count);
                return count;
            } else if (result.isError()) {
                throw new BusinessException(
                        ErrorCode.MALFORMED_CSV, "Line " + line + " is not UTF-8; save the file in that encoding.");
            } else if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void countLines(char[] buffer, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (buffer[i] == '\n') {
                line++;
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
