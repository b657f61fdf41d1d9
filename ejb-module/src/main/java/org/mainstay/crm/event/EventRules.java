package org.mainstay.crm.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.mainstay.platform.error.ErrorCode;
import org.mainstay.platform.record.RecordChange;
import org.mainstay.platform.record.RecordRules;
import org.mainstay.platform.schema.FieldValues;

/** Start, end and duration of an event agree: of end and duration the one that is given decides the other. */
@ApplicationScoped
public class EventRules implements RecordRules {

    /** Ten years: longer is a mistake, and far from what a moment can hold. */
    private static final long LONGEST_MINUTES = 5_256_000;

    @Override
    public String kind() {
        return "Event";
    }

    @Override
    public void beforeSave(RecordChange change) {
        FieldValues event = change.after();
        Instant start = (Instant) event.get("startDateTime");
        if (start == null) {
            return; // it is required; the registry says so
        }
        Instant end = end(change, start);
        if (end == null) {
            change.refuse(
                    ErrorCode.REQUIRED_FIELD_MISSING,
                    "endDateTime",
                    "An event needs endDateTime or durationInMinutes.");
        } else if (end.isBefore(start)) {
            refuse(change, "endDateTime", "An event does not end before it starts.");
        } else {
            event.set("endDateTime", end)
                    .set("durationInMinutes", Duration.between(start, end).toMinutes());
        }
    }

    /** The end that is given, or else follows from the duration that is given; with the start alone, it moves along. */
    private static Instant end(RecordChange change, Instant start) {
        Instant end = (Instant) change.after().get("endDateTime");
        Long minutes = (Long) change.after().get("durationInMinutes");
        if (end != null && change.isChanged("endDateTime")) {
            return end;
        }
        if (minutes != null && change.isChanged("durationInMinutes")) {
            if (minutes >= 0 && minutes <= LONGEST_MINUTES) {
                return start.plus(Duration.ofMinutes(minutes));
            }
            refuse(change, "durationInMinutes", "durationInMinutes is 0 to " + LONGEST_MINUTES + ".");
            return start;
        }
        return end == null || !change.isChanged("startDateTime")
                ? end
                : end.plus(Duration.between((Instant) change.before().get("startDateTime"), start));
    }

    private static void refuse(RecordChange change, String field, String message) {
        change.refuse(ErrorCode.FIELD_CUSTOM_VALIDATION_EXCEPTION, field, message);
    }
}
