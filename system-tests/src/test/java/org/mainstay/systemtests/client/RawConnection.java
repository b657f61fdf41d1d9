package org.mainstay.systemtests.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A socket to the server, for requests that no HTTP client would send. Bytes are ISO 8859-1 characters here. */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    /** What came back; empty when the server just closed. */
    public record Answer(String text) {

        /** The status, or 0 when there is none. */
        public int status() {
            Matcher status = STATUS.matcher(text);
            return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
        }

        public String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }
    }

    /** What is written to the server, as far as it takes it. */
    public interface Content {

        /** @param answer of which nobody has read yet */
        void write(OutputStream out, InputStream answer) throws IOException;
    }

    /** Sends the text and reads until the server closes. */
    public static Answer send(URI server, String text) {
        return send(server, (out, answer) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The same with what is too large to be a text. */
    public static Answer send(URI server, Content content) {
        try (RawConnection connection = new RawConnection(new Socket(server.getHost(), server.getPort()))) {
            connection.socket.setSoTimeout(PATIENCE_MILLIS);
            return connection.send(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(Content content) throws IOException {
        try {
            content.write(socket.getOutputStream(), socket.getInputStream());
            socket.shutdownOutput();
        } catch (SocketException refusedBeforeTheEnd) {
            // what the server had to say is still to be read
        }
        return new Answer(readAll());
    }

    private String readAll() throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                text.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException | SocketException end) {
            return text.toString();
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
