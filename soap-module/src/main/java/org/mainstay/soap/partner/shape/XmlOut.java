package org.mainstay.soap.partner.shape;

import java.nio.charset.StandardCharsets;
import org.mainstay.soap.fault.XmlText;

/**
 * XML on its way out, with names as they are given: clients look for prefixes, so that what is written here must not
 * depend on what a library thinks of them.
 */
public final class XmlOut {

    private final StringBuilder text = new StringBuilder(16_384);

    public XmlOut raw(String xml) {
        text.append(xml);
        return this;
    }

    public XmlOut open(String name) {
        text.append('<').append(name).append('>');
        return this;
    }

    /** @param type as {@code xsi:type} has it, with its prefix */
    public XmlOut open(String name, String type) {
        text.append('<').append(name).append(" xsi:type=\"").append(type).append("\">");
        return this;
    }

    public XmlOut close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    public XmlOut nil(String name) {
        text.append('<').append(name).append(" xsi:nil=\"true\"/>");
        return this;
    }

    public XmlOut empty(String name) {
        text.append('<').append(name).append("/>");
        return this;
    }

    public XmlOut element(String name, String value) {
        return open(name).characters(value).close(name);
    }

    /** Carriage returns are written so that the reader does not take them for the ends of lines. */
    public XmlOut characters(String value) {
        if (isPlain(value)) {
            text.append(value);
            return this;
        }
        String clean = XmlText.clean(value);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\r' -> text.append("&#xD;");
                default -> text.append(c);
            }
        }
        return this;
    }

    /** Most values are, and are copied as they are; half a surrogate pair is not. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '&' || c == '<' || c == '>' || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
