package org.mainstay.platform.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** JSON text as it grows, in UTF-8. */
final class JsonBytes {

    /** What stands for a byte in a string: the byte itself where it is null. */
    private static final byte[][] ESCAPES = escapes();

    private static final int LONGEST_ESCAPE = 6;

    private final Map<String, byte[]> keys = new HashMap<>();
    private byte[] bytes;
    private int length;

    JsonBytes(int size) {
        this.bytes = new byte[size];
    }

    private static byte[][] escapes() {
        byte[][] escapes = new byte[256][];
        for (int c = 0; c < ' '; c++) {
            escapes[c] = ascii(String.format("\\u%04x", c));
        }
        escapes['\b'] = ascii("\\b");
        escapes['\f'] = ascii("\\f");
        escapes['\n'] = ascii("\\n");
        escapes['\r'] = ascii("\\r");
        escapes['\t'] = ascii("\\t");
        escapes['"'] = ascii("\\\"");
        escapes['\\'] = ascii("\\\\");
        return escapes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void add(char sign) {
        reserve(1);
        bytes[length++] = (byte) sign;
    }

    /** Text as it is: numbers and the words that JSON knows. */
    void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    void add(byte[] added) {
        reserve(added.length);
        System.arraycopy(added, 0, bytes, length, added.length);
        length += added.length;
    }

    /** A string: between quotes, with what JSON does not allow there written otherwise. */
    void string(String text) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int plain = 0;
        while (plain < added.length && ESCAPES[added[plain] & 0xff] == null) {
            plain++;
        }
        reserve(added.length + 2);
        bytes[length++] = '"';
        System.arraycopy(added, 0, bytes, length, plain);
        length += plain;
        for (int i = plain; i < added.length; i++) {
            byte[] escape = ESCAPES[added[i] & 0xff];
            if (escape == null) {
                bytes[length++] = added[i];
            } else {
                reserve(LONGEST_ESCAPE + added.length - i); // so that the rest and the quote find room too
                System.arraycopy(escape, 0, bytes, length, escape.length);
                length += escape.length;
            }
        }
        bytes[length++] = '"';
    }

    /** A key with its quotes and the colon. The rows of a page have the same keys, so each is made once. */
    void key(String name) {
        byte[] known = keys.get(name);
        if (known == null) {
            int start = length;
            string(name);
            add(':');
            keys.put(name, Arrays.copyOfRange(bytes, start, length));
        } else {
            add(known);
        }
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    /** Writes what is there and starts again. */
    void moveTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
