package org.mainstay.soap.partner.shape;

import java.util.List;

/** Writes results as the caller's version has them: what that version does not know is left out. */
public final class ShapedXml {

    private final XmlOut out;
    private final int version;

    public ShapedXml(XmlOut out, int version) {
        this.out = out;
        this.version = version;
    }

    /** @param value as {@link Result} says */
    public void write(String name, Object value) {
        if (value == null) {
            out.nil(name);
        } else if (value instanceof Result result) {
            out.open(name);
            Shapes.known().sequence(result.type(), version).forEach(slot -> write(slot, result));
            out.close(name);
        } else if (value instanceof Content content) {
            content.write(out, name);
        } else {
            out.element(name, value.toString());
        }
    }

    private void write(Slot slot, Result of) {
        Object value = of.get(slot.name());
        if (value instanceof List<?> several) {
            several.forEach(each -> write(slot.name(), each));
        } else if (value != null || slot.required()) {
            write(slot.name(), value);
        }
    }
}
