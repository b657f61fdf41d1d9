package org.mainstay.files.storage;

import java.io.IOException;
import java.io.InputStream;

/** Keeps bytes under names that others choose. Everything is streamed; nothing is ever held whole. */
public interface FileStore {

    /**
     * What was written.
     *
     * @param sha256 in lower-case hexadecimal
     */
    record Written(long length, String sha256) {}

    /**
     * Writes all bytes; when it returns they survive a crash of the machine. A write that fails leaves nothing.
     *
     * @param name letters and digits, at least four; not in use
     * @param most how many bytes there may be
     * @throws TooLongException when there are more
     */
    Written write(String name, InputStream content, long most) throws IOException;

    /** The bytes, to be closed by the caller. */
    InputStream read(String name) throws IOException;

    /** Removes the bytes; does nothing when there are none of that name. */
    void remove(String name) throws IOException;

    /** There were more bytes than allowed. */
    final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLongException(long most) {
            super("more than " + most + " bytes");
        }
    }
}
