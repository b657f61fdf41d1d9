package org.mainstay.soap.partner.shape;

/**
 * A place in the sequence of a type.
 *
 * @param type {@code xsd:boolean}, {@code ID}, {@code Error} ...
 * @param required whether it is there in any case, as nil if need be
 * @param repeated whether there may be more than one
 */
public record Slot(String name, String type, boolean required, boolean repeated) {}
