package org.mainstay.crm.attachment;

import static org.mainstay.platform.schema.Operation.*;
import static org.mainstay.platform.schema.Trait.*;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.mainstay.platform.record.OwnedRecord;
import org.mainstay.platform.schema.RecordField;
import org.mainstay.platform.schema.RecordKind;
import org.mainstay.platform.schema.RelatesTo;

/**
 * A file of an account. It is created together with its bytes, by {@link AttachmentsApi}, and keeps them for good: other
 * bytes are another attachment. In the recycle bin it still has them; when it is purged they go too.
 */
@Entity
@Table(name = "attachment")
@RecordKind(
        path = "attachments",
        prefix = "00P",
        label = "Attachment",
        labelPlural = "Attachments",
        operations = {READ, UPDATE, DELETE, RESTORE, PURGE})
public class Attachment extends OwnedRecord {

    @RecordField(label = "Parent", with = REQUIRED, without = UPDATEABLE)
    @RelatesTo(value = "Account", name = "parent", children = "attachments")
    private Long parentId;

    @RecordField(
            label = "File Name",
            with = {REQUIRED, NAME, SEARCHABLE})
    private String name;

    @Column(length = 120)
    @RecordField
    private String contentType;

    @Column(length = 500)
    @RecordField
    private String description;

    /** Bytes. */
    @RecordField(
            with = {REQUIRED, DEFAULTED},
            without = {CREATEABLE, UPDATEABLE})
    private Long bodyLength;

    /** SHA-256 of the bytes, in hexadecimal. */
    @Column(length = 64)
    @RecordField(
            with = {REQUIRED, DEFAULTED},
            without = {CREATEABLE, UPDATEABLE})
    private String checksum;

    /** Names the bytes in the file store. */
    @Column(length = 32)
    @RecordField(
            label = "Content",
            with = {REQUIRED, DEFAULTED},
            without = {CREATEABLE, UPDATEABLE, SORTABLE, FILTERABLE})
    private String contentId;

    protected Attachment() {}
}
