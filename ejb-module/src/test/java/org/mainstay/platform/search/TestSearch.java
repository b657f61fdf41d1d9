package org.mainstay.platform.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.job.Leases;
import org.mainstay.platform.query.sql.QueryRunner;
import org.mainstay.platform.record.TestEngine;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

/** Search put together by hand beside an engine. */
public final class TestSearch {

    private final TestEngine test;
    private final Finder finder;
    private final IndexState state;
    final Sql sql;
    public final IndexBuild build;

    public TestSearch(TestEngine test) {
        this.test = test;
        this.sql = new Sql(test.platform.dataSource());
        this.state = new IndexState(sql);
        QueryRunner queries = new QueryRunner(test.platform.registry(), test.platform.bindings(), sql);
        this.finder = new Finder(new Candidates(queries), test.reader, test.permissions);
        this.build = new IndexBuild(
                test.platform.registry(),
                queries,
                new IndexRows(sql),
                state,
                new RetriedTransactions(test.platform.transactions()),
                new Leases(sql, test.platform.transactions()));
    }

    /** The hits in those kinds, the best first. */
    List<Hit> hits(CallerContext caller, String text, String... kinds) {
        List<RecordType> types = Arrays.stream(kinds).map(test::type).toList();
        return Sought.read(text).stream()
                .flatMap(sought -> finder.find(caller, types, sought, field -> true, 20).stream())
                .sorted(Hit.BEST_FIRST)
                .toList();
    }

    /** The keys of what an administrator finds, the best first. */
    public List<Long> keys(String text, String... kinds) {
        return hits(TestPlatform.caller(Roles.ADMIN), text, kinds).stream()
                .map(Hit::key)
                .toList();
    }

    /** The tokens that the index has of the record, by both tables. */
    public List<String> tokens(FieldValues record) {
        List<String> rows = sql.query(
                "select token from search_token where kind = ? and recordKey = ? order by token",
                row -> row.getString(1),
                record.type().prefix(),
                record.key());
        List<String> joined = sql
                .query("select tokens from search_record where recordKey = ?", row -> row.getString(1), record.key())
                .stream()
                .flatMap(tokens -> Stream.of(tokens.strip().split(" ")))
                .sorted()
                .toList();
        if (!rows.stream().sorted().toList().equals(joined)) {
            throw new AssertionError(rows + " are not " + joined);
        }
        return joined;
    }

    /** All rows of the index. */
    List<String> index() {
        return Stream.concat(
                        sql
                                .query(
                                        "select concat_ws(' ', kind, recordKey, token) from search_token",
                                        row -> row.getString(1))
                                .stream(),
                        sql
                                .query(
                                        "select concat_ws(' ', kind, recordKey, tokens) from search_record",
                                        row -> row.getString(1).strip())
                                .stream())
                .sorted()
                .toList();
    }

    public boolean isBuilt() {
        return state.all().values().stream().allMatch(built -> built.nextKey() == null);
    }
}
