package org.mainstay.platform.record;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.mainstay.platform.journal.JournalEntry;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.schema.Reference;
import org.mainstay.platform.security.CallerContext;
import org.mainstay.platform.security.Roles;
import org.mainstay.support.TestPlatform;

/** Records in few words: kinds by their API names, fields as names and values in turn. */
public final class TestRecords {

    public final TestEngine test;
    private final CallerContext caller = TestPlatform.caller(Roles.ADMIN);

    public TestRecords(Function<RelatedRecords, List<RecordRules>> rules) {
        this(Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)), rules);
    }

    public TestRecords(Clock clock, Function<RelatedRecords, List<RecordRules>> rules) {
        this(new TestEngine(clock, rules));
    }

    public TestRecords(TestEngine test) {
        this.test = test;
    }

    public FieldValues values(String kind, Object... namesAndValues) {
        FieldValues values = new FieldValues(test.type(kind));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.set((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    public FieldValues create(String kind, Object... namesAndValues) {
        return save(caller, kind, Operation.CREATE, RecordWrite.create(values(kind, namesAndValues)))
                .record();
    }

    public FieldValues change(FieldValues record, Object... namesAndValues) {
        String kind = record.type().apiName();
        return save(caller, kind, Operation.UPDATE, new RecordWrite(record.key(), values(kind, namesAndValues), null))
                .record();
    }

    public SaveResult delete(FieldValues record) {
        return save(caller, record.type().apiName(), Operation.DELETE, RecordWrite.of(record.key()));
    }

    public SaveResult restore(FieldValues record) {
        return save(caller, record.type().apiName(), Operation.RESTORE, RecordWrite.of(record.key()));
    }

    public SaveResult purge(FieldValues record) {
        return save(caller, record.type().apiName(), Operation.PURGE, RecordWrite.of(record.key()));
    }

    public SaveResult save(CallerContext who, String kind, Operation operation, RecordWrite write) {
        return test.engine
                .save(who, SaveRequest.of(test.type(kind), operation, write))
                .get(0);
    }

    /** As it is stored, in the recycle bin or not; null when it is not there. */
    public FieldValues stored(FieldValues record) {
        RecordType type = record.type();
        return test
                .platform
                .transactions()
                .required(() -> test.store.read(type, List.of(record.key()), type.fields()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    public boolean isLive(FieldValues record) {
        FieldValues stored = stored(record);
        return stored != null && !(Boolean) stored.get("isDeleted");
    }

    /** What happened to it, newest first. */
    public List<Operation> history(FieldValues record) {
        return test.history.read(caller, record.type(), record.key(), Long.MAX_VALUE, 50).stream()
                .map(JournalEntry::operation)
                .toList();
    }

    public static Reference to(FieldValues record) {
        return new Reference(record.type().apiName(), record.key());
    }
}
