package org.mainstay.platform.schema;

import java.util.List;

/**
 * The documented values of a field.
 *
 * @param restricted whether other values are refused; if not, the list is a suggestion
 */
public record Picklist(List<String> values, boolean restricted) {

    public Picklist {
        values = List.copyOf(values);
    }
}
