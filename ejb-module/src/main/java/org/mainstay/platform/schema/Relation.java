package org.mainstay.platform.schema;

import java.util.List;

/**
 * Where a reference points.
 *
 * @param targets API names of the kinds it may point to; when there are several its values are {@link Reference}s
 * @param name how the related record is called from here ({@code account}), or null when the relation has no name
 * @param children how the records that point here are called from there ({@code contacts}), or null when they are not
 *     shown there
 * @param onDelete what becomes of the records that point to one that is deleted
 */
public record Relation(List<String> targets, String name, String children, DeleteRule onDelete) {

    public Relation {
        targets = List.copyOf(targets);
    }

    public Relation(String target, String name, String children) {
        this(List.of(target), name, children, DeleteRule.RESTRICT);
    }

    public boolean isToSeveral() {
        return targets.size() > 1;
    }

    /** The kind and key in a value of the field, which is not null. */
    public Reference read(Object value) {
        return value instanceof Reference several ? several : new Reference(targets.get(0), (Long) value);
    }
}
