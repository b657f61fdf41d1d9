package org.mainstay.soap.partner.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element by its local name. Namespaces are not looked at, for clients write the same element into three of them;
 * nor are prefixes of types, which some never declare.
 */
public final class Element {

    private final String name;
    private final String type;
    private final boolean nil;
    private final List<Element> children = new ArrayList<>(4);
    private String text = "";

    /** @param type local part of {@code xsi:type}, or null */
    Element(String name, String type, boolean nil) {
        this.name = name;
        this.type = type;
        this.nil = nil;
    }

    void add(Element child) {
        children.add(child);
    }

    void ends(String characters) {
        text = characters;
    }

    public String name() {
        return name;
    }

    /** Local part of {@code xsi:type}, or null. */
    public String type() {
        return type;
    }

    public List<Element> children() {
        return children;
    }

    /** The text in it, or null when it is marked as null or has none: clients mean the same by both. */
    public String value() {
        return nil || text.isEmpty() ? null : text;
    }

    /** The first child of that name in any case. */
    public Optional<Element> child(String called) {
        return all(called).findFirst();
    }

    public Stream<Element> all(String called) {
        return children.stream().filter(c -> c.name.equalsIgnoreCase(called));
    }

    /** The text of the child of that name, or null. */
    public String text(String called) {
        return child(called).map(Element::value).map(String::strip).orElse(null);
    }

    /** Whether the child of that name says so. */
    public boolean flag(String called) {
        String said = text(called);
        return said != null && (said.equals("1") || said.equalsIgnoreCase("true"));
    }

    @Override
    public String toString() {
        return name;
    }
}
