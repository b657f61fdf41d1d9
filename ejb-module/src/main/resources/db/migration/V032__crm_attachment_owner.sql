-- Where the table is there: it comes with the file store.
alter table if exists attachment
    drop foreign key if exists fk_attachment_ownerId,
    add column if not exists ownerType varchar(80) character set ascii collate ascii_bin not null default 'User',
    add key if not exists ix_attachment_isDeleted (isDeleted, systemModstamp);
