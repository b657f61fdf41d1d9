-- The bytes are in the file store under the same id. A file that no record has is removed when it is a day old.
create table stored_file (
    id char(32) character set ascii collate ascii_bin not null,
    createdAt datetime(3) not null,
    bodyLength bigint,
    checksum char(64) character set ascii collate ascii_bin,
    inUse boolean not null default false,
    freeSince datetime(3) not null,
    primary key (id),
    key ix_stored_file_free (inUse, freeSince)
);
