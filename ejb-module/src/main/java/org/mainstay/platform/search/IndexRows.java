package org.mainstay.platform.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mainstay.platform.database.Sql;

/**
 * The rows of the index: one for each token of a record, and one for each record with all its tokens, by which several words
 * are found together and which tells what there is to be changed.
 */
@Dependent
public class IndexRows {

    /** So that there are few shapes of statements: each is twice as long as the next. */
    private static final int MOST_AT_ONCE = 512;

    private static final String REMOVE = "delete from search_token where kind = ? and token = ? and recordKey = ?";

    private static final String REMOVE_RECORD = "delete from search_record where recordKey = ?";

    private final Sql sql;

    @Inject
    public IndexRows(Sql sql) {
        this.sql = sql;
    }

    private record TokenRow(String token, long key) {}

    /** Tokens of records that had none. */
    void insert(String kind, Map<Long, Set<String>> tokens) {
        List<TokenRow> rows = new ArrayList<>();
        List<Object[]> records = new ArrayList<>();
        tokens.forEach((key, ofRecord) -> {
            ofRecord.forEach(token -> rows.add(new TokenRow(token, key)));
            if (!ofRecord.isEmpty()) {
                records.add(new Object[] {key, kind, joined(ofRecord)});
            }
        });
        insertTokens(kind, rows);
        insertRecords(records);
    }

    /** Makes the tokens of these records what is given, whatever they are now. */
    void replace(String kind, Map<Long, Set<String>> tokens) {
        Map<Long, Set<String>> stored = stored(tokens.keySet());
        List<TokenRow> added = new ArrayList<>();
        List<Object[]> removed = new ArrayList<>();
        List<Object[]> records = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        tokens.forEach((key, wanted) -> {
            Set<String> there = stored.getOrDefault(key, Set.of());
            wanted.stream().filter(t -> !there.contains(t)).forEach(t -> added.add(new TokenRow(t, key)));
            there.stream().filter(t -> !wanted.contains(t)).forEach(t -> removed.add(new Object[] {kind, t, key}));
            if (wanted.isEmpty() && !there.isEmpty()) {
                gone.add(new Object[] {key});
            } else if (!wanted.equals(there)) {
                records.add(new Object[] {key, kind, joined(wanted)});
            }
        });
        if (!removed.isEmpty()) {
            sql.batch(REMOVE, removed);
        }
        if (!gone.isEmpty()) {
            sql.batch(REMOVE_RECORD, gone);
        }
        insertTokens(kind, added);
        insertRecords(records);
    }

    /** Removes some of the tokens of a kind, with all that is known of their records. */
    int remove(String kind, int most) {
        List<Long> keys = sql.query(
                "select recordKey from search_token where kind = ? order by kind, token, recordKey limit ?",
                row -> row.getLong(1),
                kind,
                most);
        List<Object[]> records =
                keys.stream().distinct().map(key -> new Object[] {key}).toList();
        if (!records.isEmpty()) {
            sql.batch(REMOVE_RECORD, records);
        }
        return sql.update(
                "delete from search_token where kind = ? order by kind, token, recordKey limit ?", kind, most);
    }

    private static String joined(Set<String> tokens) {
        return " " + String.join(" ", tokens) + " ";
    }

    private Map<Long, Set<String>> stored(Collection<Long> keys) {
        Map<Long, Set<String>> stored = new HashMap<>();
        String select = "select recordKey, tokens from search_record where recordKey in (?"
                + ", ?".repeat(keys.size() - 1) + ")";
        sql.query(
                select,
                row -> stored.put(
                        row.getLong(1),
                        new LinkedHashSet<>(List.of(row.getString(2).strip().split(" ")))),
                keys.toArray());
        return stored;
    }

    private void insertTokens(String kind, List<TokenRow> rows) {
        rows.sort(Comparator.comparing(TokenRow::token).thenComparing(TokenRow::key));
        List<Object[]> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(new Object[] {kind, row.token(), row.key()}));
        insert("insert ignore into search_token (kind, token, recordKey) values ", "", values);
    }

    private void insertRecords(List<Object[]> records) {
        insert(
                "insert into search_record (recordKey, kind, tokens) values ",
                " on duplicate key update tokens = values(tokens)",
                records);
    }

    private void insert(String start, String end, List<Object[]> rows) {
        for (int at = 0; at < rows.size(); ) {
            int count = Math.min(MOST_AT_ONCE, Integer.highestOneBit(rows.size() - at));
            Object[] first = rows.get(at);
            String row = "(?" + ", ?".repeat(first.length - 1) + ")";
            List<Object> values = new ArrayList<>(count * first.length);
            rows.subList(at, at + count).forEach(each -> Collections.addAll(values, each));
            sql.update(start + row + (", " + row).repeat(count - 1) + end, values.toArray());
            at += count;
        }
    }
}
