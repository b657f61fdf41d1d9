package org.mainstay.platform.query.sql;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mainstay.platform.schema.Field;

/** The statements that read one record of a kind by its key. To make one takes longer than to run it. */
final class KeyStatements {

    private static final int MOST = 100;

    private final Map<BitSet, Statement> byFields = new ConcurrentHashMap<>();

    /** @param text has one parameter, the key */
    record Statement(String text, RowReader reader) {}

    /** The statement that reads those fields. Callers choose fields as they like, so not every choice is kept. */
    Statement of(Collection<Field> fields, Supplier<Statement> make) {
        BitSet wanted = new BitSet();
        fields.forEach(field -> wanted.set(field.index()));
        Statement known = byFields.get(wanted);
        if (known == null) {
            known = make.get();
            if (byFields.size() < MOST) {
                byFields.put(wanted, known);
            }
        }
        return known;
    }
}
