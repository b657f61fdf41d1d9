package org.mainstay.platform.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mainstay.platform.database.Sql;

/**
 * Keys for rows without an entity, out of the sequence that feeds all kinds. A number of the sequence stands for the block
 * of keys that ends with it, as the persistence provider reads it too.
 */
@ApplicationScoped
public class RecordKeys {

    private Sql sql;
    private long next = 1;
    private long last;

    protected RecordKeys() {}

    @Inject
    public RecordKeys(Sql sql) {
        this.sql = sql;
    }

    /** A key that nothing else has or will have. */
    public synchronized long next() {
        if (next > last) {
            last = sql.query("select nextval(record_seq)", row -> row.getLong(1))
                    .get(0);
            next = last - StoredRecord.KEY_BLOCK + 1;
        }
        return next++;
    }
}
