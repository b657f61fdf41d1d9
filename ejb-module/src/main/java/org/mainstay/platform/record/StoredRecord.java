package org.mainstay.platform.record;

import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.mainstay.platform.schema.FieldType;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RelatesTo;

/**
 * What every record has. One sequence feeds the keys of all kinds, so a new kind needs none of its own; keys come in
 * blocks, so that inserts can be batched. Members are read and written by the storage port alone.
 */
@MappedSuperclass
public abstract class StoredRecord {

    static final int KEY_BLOCK = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
    @SequenceGenerator(name = "record_seq", sequenceName = "record_seq", allocationSize = KEY_BLOCK)
    @RecordField(
            type = FieldType.ID,
            with = SYSTEM,
            without = {CREATEABLE, UPDATEABLE})
    private Long id;

    @RecordField(with = {UNIQUE, EXTERNAL_ID, SEARCHABLE})
    private String externalId;

    @Column(updatable = false)
    @RecordField(with = SYSTEM, without = UPDATEABLE)
    private Instant createdDate;

    @Column(updatable = false)
    @RecordField(with = SYSTEM, without = UPDATEABLE)
    @RelatesTo(value = "User", name = "createdBy")
    private Long createdById;

    @RecordField(
            with = SYSTEM,
            without = {CREATEABLE, UPDATEABLE})
    private Instant lastModifiedDate;

    @RecordField(
            with = SYSTEM,
            without = {CREATEABLE, UPDATEABLE})
    @RelatesTo(value = "User", name = "lastModifiedBy")
    private Long lastModifiedById;

    /** When the row was last written by anyone, system work included; incremental extracts read by it. */
    @RecordField(
            with = SYSTEM,
            without = {CREATEABLE, UPDATEABLE})
    private Instant systemModstamp;

    @RecordField(
            label = "Deleted",
            with = SYSTEM,
            without = {CREATEABLE, UPDATEABLE})
    private boolean isDeleted;

    @Version
    @RecordField(
            with = SYSTEM,
            without = {CREATEABLE, UPDATEABLE, SORTABLE, FILTERABLE})
    private long version;

    /** The values of custom fields; see {@link org.mainstay.platform.schema.CustomValues}. Replaced, never changed. */
    String custom;

    protected StoredRecord() {}
}
