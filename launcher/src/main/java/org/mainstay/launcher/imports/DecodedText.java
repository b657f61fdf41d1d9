package org.mainstay.launcher.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes as text, strictly: where they are no text of that encoding, reading ends with a sentence that names byte and
 * line, after everything before them was handed out. A byte order mark at the start is left out.
 */
final class DecodedText extends Reader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean ended;
    private boolean started;
    private long offset;
    private long line = 1;
    private char last;

    DecodedText(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(buffer, from, length);
        while (true) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, chars, ended);
            offset += bytes.position() - before;
            if (chars.position() > from) {
                return handOut(buffer, from, chars.position() - from);
            } else if (result.isError()) {
                throw new NotTextException(notText());
            } else if (result.isOverflow()) {
                throw new IllegalArgumentException("too small a buffer: " + length);
            } else if (ended) {
                return -1;
            }
            fill();
        }
    }

    private int handOut(char[] buffer, int from, int count) throws IOException {
        boolean marked = !started && buffer[from] == BYTE_ORDER_MARK;
        started = true;
        if (marked) {
            System.arraycopy(buffer, from + 1, buffer, from, count - 1);
            return count == 1 ? read(buffer, from, 2) : count - 1;
        }
        for (int i = from; i < from + count; i++) {
            char c = buffer[i];
            if (c == '\r' || c == '\n' && last != '\r') {
                line++;
            }
            last = c;
        }
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    private String notText() {
        return String.format(
                "line %d, byte %d (0x%02X): this is not %s; name the encoding with --encoding",
                line, offset + 1, bytes.get(bytes.position()), charset.name());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The bytes are no text; the message says where. */
    static final class NotTextException extends IOException {
        private static final long serialVersionUID = 1L;

        NotTextException(String message) {
            super(message);
        }
    }
}
