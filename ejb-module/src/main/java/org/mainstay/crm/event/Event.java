package org.mainstay.crm.event;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.mainstay.platform.record.OwnedRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;
import org.mainstay.platform.schema.Values;

/** A meeting or call at a certain time, with somebody or about something. */
@Entity
@Table(name = "event")
@RecordKind(path = "events", prefix = "00U", label = "Event", labelPlural = "Events")
public class Event extends OwnedRecord {

    @RecordField(with = {NAME, SEARCHABLE})
    @Values({"Call", "Email", "Meeting", "Send Letter/Quote", "Other"})
    private String subject;

    @RecordField(label = "Name")
    @RelatesTo(
            value = {"Contact", "Lead"},
            name = "who",
            children = "events",
            onDelete = DeleteRule.CLEAR)
    private Long whoId;

    @Column(length = 80)
    private String whoType;

    @RecordField(label = "Related To")
    @RelatesTo(
            value = {"Account", "Opportunity", "Case", "Campaign", "Product2"},
            name = "what",
            children = "events",
            onDelete = DeleteRule.CASCADE)
    private Long whatId;

    @Column(length = 80)
    private String whatType;

    @RecordField(with = SEARCHABLE)
    private String location;

    @RecordField(label = "Start", with = REQUIRED)
    private Instant startDateTime;

    /** Start plus duration unless it is given. */
    @RecordField(
            label = "End",
            with = {REQUIRED, DEFAULTED})
    private Instant endDateTime;

    /** From start to end. */
    @RecordField(label = "Duration", precision = 8)
    private Long durationInMinutes;

    @RecordField(label = "All-Day Event")
    private boolean isAllDayEvent;

    @Column(length = 40)
    @RecordField
    @Values({"Busy", "OutOfOffice", "Free"})
    private String showAs;

    @Column(length = 32000)
    @RecordField(type = FieldType.LONG_TEXT)
    private String description;

    @RecordField(label = "Private")
    private boolean isPrivate;

    @RecordField(label = "Reminder Set")
    private boolean isReminderSet;

    @RecordField(label = "Reminder")
    private Instant reminderDateTime;

    protected Event() {}
}
