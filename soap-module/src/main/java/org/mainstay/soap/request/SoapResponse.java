package org.mainstay.soap.request;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * A response that carries a fault with the status it is to have, and that goes out when its buffer is full or it ends:
 * JAX-WS flushes after the head and after the tail of each envelope, and would send a small answer in three pieces.
 */
final class SoapResponse extends HttpServletResponseWrapper {

    private final SoapCall call;
    private ServletOutputStream stream;

    SoapResponse(HttpServletResponse response, SoapCall call) {
        super(response);
        this.call = call;
    }

    @Override
    public void setStatus(int status) {
        boolean fault = status == SC_INTERNAL_SERVER_ERROR && call.faultStatus() != 0;
        super.setStatus(fault ? call.faultStatus() : status);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Unhurried(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public void flushBuffer() {
        // the container does, in the end
    }

    private static final class Unhurried extends ServletOutputStream {

        private final ServletOutputStream to;

        private Unhurried(ServletOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int value) throws IOException {
            to.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            to.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // see the class
        }

        @Override
        public void close() throws IOException {
            to.close();
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }
}
