package org.mainstay.platform.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mainstay.platform.database.Sql;

/** How far the index of each kind is. */
@Dependent
public class IndexState {

    private static final String BEGIN = "insert into search_state (kind, signature, nextKey) values (?, ?, 0)"
            + " on duplicate key update signature = values(signature), nextKey = 0";

    private final Sql sql;

    @Inject
    public IndexState(Sql sql) {
        this.sql = sql;
    }

    /** @param nextKey from which key on tokens are still to be made; null when all are there */
    record Built(String signature, Long nextKey) {}

    Map<String, Built> all() {
        Map<String, Built> states = new LinkedHashMap<>();
        sql.query(
                "select kind, signature, nextKey from search_state",
                row -> states.put(row.getString(1), new Built(row.getString(2), row.getObject(3, Long.class))));
        return states;
    }

    /** All tokens of the kind are to be made anew, for these fields. */
    void begin(String kind, String signature) {
        sql.update(BEGIN, kind, signature);
    }

    /** @return false when by now other fields count */
    boolean advance(String kind, String signature, Long nextKey) {
        return sql.update(
                        "update search_state set nextKey = ? where kind = ? and signature = ? and nextKey is not null",
                        nextKey,
                        kind,
                        signature)
                == 1;
    }

    void forget(String kind) {
        sql.update("delete from search_state where kind = ?", kind);
    }
}
