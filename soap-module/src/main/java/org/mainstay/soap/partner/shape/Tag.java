package org.mainstay.soap.partner.shape;

import java.nio.charset.StandardCharsets;

/** The tags of an element that is written often, made once. */
public record Tag(byte[] open, byte[] close, byte[] nil) {

    public static Tag of(String name) {
        return opening(name, "<" + name + ">");
    }

    /** @param type as {@code xsi:type} has it, with its prefix */
    public static Tag of(String name, String type) {
        return opening(name, "<" + name + " xsi:type=\"" + type + "\">");
    }

    private static Tag opening(String name, String open) {
        return new Tag(utf8(open), utf8("</" + name + ">"), utf8("<" + name + " xsi:nil=\"true\"/>"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
