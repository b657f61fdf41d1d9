create table idempotency_key (
    userId bigint not null,
    requestKey varchar(255) character set ascii collate ascii_bin not null,
    fingerprint binary(32) not null,
    createdAt datetime(3) not null,
    status smallint,
    headers text,
    body mediumblob,
    primary key (userId, requestKey),
    key ix_idempotency_key_createdAt (createdAt)
);
