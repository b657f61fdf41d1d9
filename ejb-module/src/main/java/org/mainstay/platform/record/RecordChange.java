package org.mainstay.platform.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.error.Problem;
import org.mainstay.platform.schema.Field;
import org.mainstay.platform.schema.FieldValues;
import org.mainstay.platform.schema.Operation;
import org.mainstay.platform.schema.RecordType;
import org.mainstay.platform.security.CallerContext;

/** One record on its way through the engine: what it was, what it shall be, and what is wrong with that. */
public final class RecordChange {

    private final CallerContext caller;
    private final int position;
    private final RecordWrite write;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Field> kept = new HashSet<>();
    private Operation operation;
    private FieldValues before;
    private FieldValues after;
    private boolean unchanged;
    private final boolean following;

    /** @param following whether it follows from another change and so may write what callers may not */
    RecordChange(CallerContext caller, int position, RecordWrite write, Operation operation, boolean following) {
        this.following = following;
        this.caller = caller;
        this.position = position;
        this.write = write;
        this.operation = operation;
    }

    public CallerContext caller() {
        return caller;
    }

    public Operation operation() {
        return operation;
    }

    public RecordType type() {
        return (after == null ? before : after).type();
    }

    /** As it is stored, or null when it is being created. */
    public FieldValues before() {
        return before;
    }

    /** As it shall be; rules may write to it. */
    public FieldValues after() {
        return after;
    }

    /** Whether the caller gave the field in this request. */
    public boolean isGiven(String field) {
        return write.values() != null && write.values().has(after.type().field(field));
    }

    /** Whether the draft differs from what is stored. */
    public boolean isChanged(String field) {
        Field named = after.type().field(field);
        return before == null ? after.get(named) != null : !before.sameIn(named, after);
    }

    /** Whether the module of the record makes the change, or it follows from another one, rather than a caller. */
    public boolean isByModule() {
        return following || write.kept() != null;
    }

    /** Refuses the change because of one field. */
    public void refuse(ErrorCode code, String field, String message) {
        problems.add(new Problem(code, field, message));
    }

    /** Refuses the change as a whole. */
    public void refuse(ErrorCode code, String message) {
        problems.add(Problem.of(code, message));
    }

    void refuse(Problem problem) {
        problems.add(problem);
    }

    void startFrom(Operation now, FieldValues stored, FieldValues draft) {
        operation = now;
        before = stored;
        after = draft;
    }

    /** The field cannot be written; it is given in a form that tells only later whether it stays what it is. */
    void keep(Field field) {
        kept.add(field);
    }

    /** Whether the field is to stay and does not. */
    boolean breaks(Field field) {
        return kept.contains(field) && !before.sameIn(field, after);
    }

    boolean isFollowing() {
        return following;
    }

    void leaveAsItIs() {
        unchanged = true;
    }

    int position() {
        return position;
    }

    RecordWrite write() {
        return write;
    }

    /** Whether something is wrong with it already. */
    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Whether there is something to write. */
    boolean isToWrite() {
        return problems.isEmpty() && !unchanged;
    }

    SaveResult result() {
        FieldValues record = after != null ? after : before;
        Outcome outcome = isRefused() ? Outcome.REFUSED : unchanged ? Outcome.UNCHANGED : Outcome.of(operation);
        return new SaveResult(outcome, write.key() == null && isRefused() ? null : record, problems);
    }
}
