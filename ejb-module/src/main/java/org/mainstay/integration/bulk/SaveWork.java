package org.mainstay.integration.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.record.Atomicity;
import org.mainstay.platform.record.Outcome;
import org.mainstay.platform.record.RecordEngine;
import org.mainstay.platform.record.RecordWrite;
import org.mainstay.platform.record.SaveRequest;
import org.mainstay.platform.record.SaveResult;
import org.mainstay.platform.schema.ByExternalId;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.Trait;
import org.mainstay.platform.security.CallerContext;

/** Writes rows by way of the engine. */
final class SaveWork implements ChunkRun.Work<Draft> {

    private final RecordEngine engine;
    private final CallerContext caller;
    private final Target target;

    SaveWork(RecordEngine engine, CallerContext caller, Target target) {
        this.engine = engine;
        this.caller = caller;
        this.target = target;
    }

    @Override
    public List<RowResult> run(List<Draft> rows) {
        List<RecordWrite> writes =
                rows.stream().filter(Draft::isReadable).map(Draft::write).toList();
        List<SaveResult> saved = writes.isEmpty()
                ? List.of()
                : engine.save(
                        caller,
                        new SaveRequest(
                                target.type(), operation(), target.matchBy(), writes, Atomicity.EACH_BY_ITSELF));
        List<RowResult> results = new ArrayList<>(rows.size());
        int at = 0;
        for (Draft row : rows) {
            results.add(row.isReadable() ? result(row, saved.get(at++)) : refused(row, row.problems()));
        }
        return results;
    }

    private Operation operation() {
        return switch (target.operation()) {
            case INSERT, UPSERT -> Operation.CREATE;
            case UPDATE -> Operation.UPDATE;
            case DELETE -> Operation.DELETE;
            default -> throw new IllegalStateException(target.operation() + " writes no rows");
        };
    }

    private RowResult result(Draft row, SaveResult saved) {
        return saved.outcome() == Outcome.REFUSED
                ? refused(row, saved.problems())
                : RowResult.done(row.number(), saved.record().key(), saved.outcome());
    }

    @Override
    public RowResult refused(Draft row, List<Problem> problems) {
        return RowResult.failed(row.number(), row.key(), problems);
    }

    /**
     * How many of the rows make a chunk: a record that is named twice, or by another one, has to be written before.
     *
     * @param most how many at most
     */
    int chunk(List<Draft> rows, int most) {
        Set<Object> named = new HashSet<>();
        int length = 0;
        for (Draft row : rows) {
            boolean again = row.identity() != null && !named.add(row.identity());
            if (length == most || length > 0 && (again || refersTo(row, named))) {
                return length;
            }
            addExternalIds(row, named);
            length++;
        }
        return length;
    }

    private boolean refersTo(Draft row, Set<Object> named) {
        if (row.write() == null || row.write().values() == null) {
            return false;
        }
        boolean[] refers = new boolean[1];
        row.write()
                .values()
                .forEach((field, value) -> refers[0] |=
                        value instanceof ByExternalId && target.isOfOwnKind(field) && named.contains(value));
        return refers[0];
    }

    private static void addExternalIds(Draft row, Set<Object> named) {
        if (row.write() != null && row.write().values() != null) {
            row.write().values().forEach((field, value) -> {
                if (value instanceof String text && isExternalId(field)) {
                    named.add(new ByExternalId(text, field.name()));
                }
            });
        }
    }

    private static boolean isExternalId(Field field) {
        return field.is(Trait.EXTERNAL_ID);
    }
}
