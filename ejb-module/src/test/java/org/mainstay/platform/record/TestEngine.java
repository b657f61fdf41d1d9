package org.mainstay.platform.record;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.mainstay.crm.account.AccountRules;
import org.mainstay.crm.contact.ContactRules;
import org.mainstay.platform.database.RetriedTransactions;
import org.mainstay.platform.database.Sql;
import org.mainstay.platform.journal.JournalHistory;
import org.mainstay.platform.journal.JournalWriter;
import org.mainstay.platform.query.Cursors;
import org.mainstay.platform.query.ListRequests;
import org.mainstay.platform.query.sql.QueryRunner;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.search.IndexRows;
import org.mainstay.platform.search.SearchIndex;
import org.mainstay.platform.security.Permissions;
import org.mainstay.platform.security.RolePermissions;
import org.mainstay.platform.security.Secrets;
import org.mainstay.support.LoggedIn;
import org.mainstay.support.TestPlatform;

/** The engine put together by hand on a real database. */
public final class TestEngine {

    public final TestPlatform platform;
    public final RecordStore store;
    public final Permissions permissions;
    public final RecordEngine engine;
    public final RecordReader reader;
    public final ListRequests requests;
    public final Cursors cursors;
    public final RecordHistory history;
    public final RelatedRecords related;

    /** Nothing is demanded unless a test says so. */
    private RecordValidation validation = changes -> {};

    public TestEngine() {
        this(new RolePermissions(), List.of(new AccountRules(), new ContactRules()));
    }

    public TestEngine(Permissions permissions, List<RecordRules> rules) {
        this(null, permissions, rules);
    }

    /** With rules that look at other records. */
    public TestEngine(Clock clock, Function<RelatedRecords, List<RecordRules>> rules) {
        this(TestPlatform.shared(), null, new RolePermissions(), rules, clock);
    }

    /** @param other a store to use in place of the real one, or null */
    public TestEngine(RecordStore other, Permissions permissions, List<RecordRules> rules) {
        this(other, permissions, rules, Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));
    }

    public TestEngine(RecordStore other, Permissions permissions, List<RecordRules> rules, Clock clock) {
        this(TestPlatform.shared(), other, permissions, related -> rules, clock);
    }

    /** On a database of its own, with rules that look at other records. */
    public TestEngine(TestPlatform platform, Function<RelatedRecords, List<RecordRules>> rules) {
        this(platform, null, new RolePermissions(), rules, Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));
    }

    /** On a database of its own, with a policy of its own. */
    public TestEngine(
            TestPlatform platform, Permissions permissions, Function<RelatedRecords, List<RecordRules>> rules) {
        this(platform, null, permissions, rules, Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));
    }

    private TestEngine(
            TestPlatform platform,
            RecordStore other,
            Permissions permissions,
            Function<RelatedRecords, List<RecordRules>> rules,
            Clock clock) {
        this.platform = platform;
        RecordEngine[] made = new RecordEngine[1];
        store = other != null ? other : store();
        this.permissions = permissions;
        related = new RelatedRecords(store, platform.registry(), () -> made[0]);
        JournalWriter journal = new JournalWriter(platform.dataSource(), platform.transactions(), platform.registry());
        SaveAttempt attempt = new SaveAttempt(
                store,
                new Drafts(store, permissions, clock, platform.transactions()),
                new Rules(rules.apply(related)),
                new RelationCheck(store, platform.registry()),
                new UniqueCheck(store),
                changes -> validation.check(changes),
                new SearchIndex(new IndexRows(new Sql(platform.dataSource()))),
                journal,
                new DeleteFollowUp(store, platform.registry(), journal));
        engine = new RecordEngine(new RetriedTransactions(platform.transactions()), attempt);
        made[0] = engine;
        reader = new RecordReader(store, permissions);
        cursors = new Cursors(new Secrets(new Sql(platform.pool())));
        requests = new ListRequests(platform.registry(), permissions, cursors);
        history = new RecordHistory(reader, new JournalHistory(new Sql(platform.dataSource())), permissions);
    }

    public void validateBy(RecordValidation other) {
        validation = other;
    }

    private RecordStore store() {
        Sql sql = new Sql(platform.dataSource());
        QueryRunner queries = new QueryRunner(platform.registry(), platform.bindings(), sql);
        return new DatabaseRecordStore(
                new EntityRows(platform.transactions().entityManager(), platform.bindings()),
                new TableRows(sql, platform.bindings(), queries, new RecordKeys(sql)),
                platform.bindings(),
                queries,
                sql);
    }

    public RecordType type(String name) {
        return platform.registry().schema().type(name);
    }

    /** The engine behind its door, for somebody in that role. */
    public Records records(String role) {
        return new RecordsService(LoggedIn.as(role), engine, reader, history, requests, cursors);
    }
}
