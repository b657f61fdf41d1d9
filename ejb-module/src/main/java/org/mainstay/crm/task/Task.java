package org.mainstay.crm.task;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.mainstay.platform.record.OwnedRecord;
import org.mainstay.platform.schema.DeleteRule;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;
import org.mainstay.platform.schema.Values;

/** Something to do, with somebody or about something. */
@Entity
@Table(name = "task")
@RecordKind(path = "tasks", prefix = "00T", label = "Task", labelPlural = "Tasks")
public class Task extends OwnedRecord {

    @RecordField(with = {NAME, SEARCHABLE})
    @Values({"Call", "Email", "Send Letter", "Send Quote", "Other"})
    private String subject;

    @RecordField(label = "Name")
    @RelatesTo(
            value = {"Contact", "Lead"},
            name = "who",
            children = "tasks",
            onDelete = DeleteRule.CLEAR)
    private Long whoId;

    @Column(length = 80)
    private String whoType;

    @RecordField(label = "Related To")
    @RelatesTo(
            value = {"Account", "Opportunity", "Case", "Campaign", "Product2"},
            name = "what",
            children = "tasks",
            onDelete = DeleteRule.CASCADE)
    private Long whatId;

    @Column(length = 80)
    private String whatType;

    @RecordField(label = "Due Date")
    private LocalDate activityDate;

    @RecordField(with = {REQUIRED, DEFAULTED})
    @Values(of = TaskStatus.class)
    private String status;

    @RecordField(with = {REQUIRED, DEFAULTED})
    @Values({"High", "Normal", "Low"})
    private String priority;

    @RecordField(
            label = "High Priority",
            without = {CREATEABLE, UPDATEABLE})
    private boolean isHighPriority;

    @RecordField(
            label = "Closed",
            without = {CREATEABLE, UPDATEABLE})
    private boolean isClosed;

    @RecordField(
            label = "Completed",
            without = {CREATEABLE, UPDATEABLE})
    private Instant completedDateTime;

    @Column(length = 32000)
    @RecordField(type = FieldType.LONG_TEXT)
    private String description;

    @Column(length = 40)
    @RecordField
    @Values({"Internal", "Inbound", "Outbound"})
    private String callType;

    @RecordField(label = "Call Duration", precision = 9)
    private Long callDurationInSeconds;

    @RecordField(label = "Call Result")
    private String callDisposition;

    @RecordField(label = "Reminder Set")
    private boolean isReminderSet;

    @RecordField(label = "Reminder")
    private Instant reminderDateTime;

    protected Task() {}
}
