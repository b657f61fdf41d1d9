package org.mainstay.soap.partner.shape;

/** A value that no sequence describes, such as a record: it writes itself. */
public interface Content {

    /** @param name of the element to write */
    void write(XmlOut out, String name);
}
