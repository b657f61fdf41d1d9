package org.mainstay.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * One connection to a server on this machine, for one request after the other. When the server ends it in good order,
 * after so many requests, the next request goes over a new one.
 */
public final class HttpConnection implements Closeable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int BUFFER = 64 * 1024;

    private final int port;
    private final Duration patience;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private String line;
    private boolean ended;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    public HttpConnection(int port) throws IOException {
        this(port, PATIENCE);
    }

    /** @param patience how long an answer may keep one waiting before the request fails */
    public HttpConnection(int port, Duration patience) throws IOException {
        this.port = port;
        this.patience = patience;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        in = socket.getInputStream();
        out = socket.getOutputStream();
        ended = false;
    }

    /** Sends a whole request, headers and body, and waits for the answer. */
    public Answer send(byte[] request) throws IOException {
        if (ended) {
            socket.close();
            connect();
        }
        out.write(request);
        int status = Integer.parseInt(readLine().substring(9, 12));
        long length = -1;
        boolean chunked = false;
        while (!readLine().isEmpty()) {
            if (header("content-length:")) {
                length = Long.parseLong(value());
            } else if (header("transfer-encoding:")) {
                chunked = value().equals("chunked");
            } else if (header("connection:")) {
                ended = value().equals("close");
            }
        }
        return new Answer(status, chunked ? chunks() : exactly(length < 0 ? 0 : (int) length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(exactly(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            fillWhenEmpty();
            int part = Math.min(to - from, length - done);
            System.arraycopy(buffer, from, bytes, done, part);
            from += part;
            done += part;
        }
        return bytes;
    }

    private void fillWhenEmpty() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
            if (to == 0) {
                throw new EOFException("the server closed the connection");
            }
        }
    }

    private boolean header(String lowerCaseName) {
        return line.length() >= lowerCaseName.length()
                && line.regionMatches(true, 0, lowerCaseName, 0, lowerCaseName.length());
    }

    private String value() {
        return line.substring(line.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream begun = null; // the part of the line that the last filling ended in
        while (true) {
            fillWhenEmpty();
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            if (end < to && begun == null) {
                line = text(buffer, from, end - from);
                from = end + 1;
                return line;
            }
            begun = begun == null ? new ByteArrayOutputStream() : begun;
            begun.write(buffer, from, end - from);
            from = Math.min(end + 1, to);
            if (end < to) {
                line = text(begun.toByteArray(), 0, begun.size());
                return line;
            }
        }
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = length > 0 && bytes[from + length - 1] == '\r' ? length - 1 : length;
        return new String(bytes, from, end, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
