package org.mainstay.soap.partner.shape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mainstay.soap.fault.XmlText;

/**
 * XML on its way out, in UTF-8, with names as they are given: clients look for prefixes, so that what is written here
 * must not depend on what a library thinks of them.
 */
public final class XmlOut {

    private byte[] bytes = new byte[16_384];
    private int length;

    public XmlOut raw(String xml) {
        return add(xml.getBytes(StandardCharsets.UTF_8));
    }

    private XmlOut add(byte[] added) {
        reserve(added.length);
        System.arraycopy(added, 0, bytes, length, added.length);
        length += added.length;
        return this;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    public XmlOut open(Tag tag) {
        return add(tag.open());
    }

    public XmlOut close(Tag tag) {
        return add(tag.close());
    }

    public XmlOut nil(Tag tag) {
        return add(tag.nil());
    }

    public XmlOut element(Tag tag, String value) {
        return open(tag).characters(value).close(tag);
    }

    public XmlOut open(String name) {
        return raw("<").raw(name).raw(">");
    }

    /** @param type as {@code xsi:type} has it, with its prefix */
    public XmlOut open(String name, String type) {
        return raw("<").raw(name).raw(" xsi:type=\"").raw(type).raw("\">");
    }

    public XmlOut close(String name) {
        return raw("</").raw(name).raw(">");
    }

    public XmlOut nil(String name) {
        return raw("<").raw(name).raw(" xsi:nil=\"true\"/>");
    }

    public XmlOut empty(String name) {
        return raw("<").raw(name).raw("/>");
    }

    public XmlOut element(String name, String value) {
        return open(name).characters(value).close(name);
    }

    /** Carriage returns are written so that the reader does not take them for the ends of lines. */
    public XmlOut characters(String value) {
        int size = value.length();
        reserve(size);
        for (int i = 0; i < size; i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>') {
                return escaped(value); // most values are plain ASCII and never come here
            }
            bytes[length + i] = (byte) c;
        }
        length += size;
        return this;
    }

    private XmlOut escaped(String value) {
        for (byte b : XmlText.clean(value).getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '&' -> raw("&amp;");
                case '<' -> raw("&lt;");
                case '>' -> raw("&gt;");
                case '\r' -> raw("&#xD;");
                default -> {
                    reserve(1);
                    bytes[length++] = b;
                }
            }
        }
        return this;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
