package org.mainstay.integration.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What was packed, with all its members. {@link GZIPInputStream} alone takes the end of what has arrived for the end of
 * the file, and leaves out what it cannot read behind a member.
 */
final class Unpacked extends GZIPInputStream {

    private static final int SIZE_OF_TRAILER = 8;

    private final Arriving arriving;

    Unpacked(InputStream in) throws IOException {
        this(new Arriving(in));
    }

    private Unpacked(Arriving in) throws IOException {
        super(in, 1 << 16);
        this.arriving = in;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        if (read < 0 && (arriving.hasMore || inf.getRemaining() > SIZE_OF_TRAILER)) {
            throw new ZipException("there is something behind the end");
        }
        return read;
    }

    /** Asked behind each member whether there is more, it waits until that is known. */
    private static final class Arriving extends PushbackInputStream {

        private boolean hasMore;

        private Arriving(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            int next = read();
            hasMore = next >= 0;
            if (hasMore) {
                unread(next);
            }
            return hasMore ? 1 : 0;
        }
    }
}
