package org.mainstay.platform.soql;

import java.util.List;
import org.mainstay.platform.query.AggregateQuery;
import org.mainstay.platform.query.FieldPath;
import org.mainstay.platform.query.Query;

/** What a text in SOQL asks for, in the terms of the query model, and how its answer is to be named. */
public sealed interface SoqlQuery {

    /** The same, in which records in the recycle bin take part. */
    SoqlQuery withDeleted();

    /**
     * Records.
     *
     * @param query its limit holds for all pages together
     * @param items what was selected, in that order, without children
     * @param children of each record, in the order of the query's children
     */
    record Records(Query query, List<Item> items, List<Records> children) implements SoqlQuery {
        public Records {
            items = List.copyOf(items);
            children = List.copyOf(children);
        }

        @Override
        public SoqlQuery withDeleted() {
            return new Records(query.withDeleted(), items, children);
        }

        /** The fields that are shown as they are and under their own names. */
        public List<FieldPath> plainFields() {
            return items.stream().filter(Item::isPlain).map(Item::path).toList();
        }
    }

    /**
     * A selected value.
     *
     * @param alias what the caller calls it, or null when it is called like the field
     * @param formatted whether it is wanted as text for people
     */
    record Item(FieldPath path, String alias, boolean formatted) {
        public boolean isPlain() {
            return alias == null && !formatted;
        }
    }

    /** {@code SELECT COUNT()}: how many records there are, and nothing of them. */
    record Count(Query query) implements SoqlQuery {
        @Override
        public SoqlQuery withDeleted() {
            return new Count(query.withDeleted());
        }
    }

    /** Values of groups. A column that was given no name is called like its field, or {@code expr0, expr1 …}. */
    record Groups(AggregateQuery query) implements SoqlQuery {
        @Override
        public SoqlQuery withDeleted() {
            return new Groups(query.withDeleted());
        }
    }
}
