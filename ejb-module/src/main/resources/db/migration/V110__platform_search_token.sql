-- By what records are found: each token of a live record once, so that a beginning of a word is a range of this key.
create table search_token (
    kind char(3) character set ascii collate ascii_bin not null,
    token varchar(40) collate utf8mb4_nopad_bin not null,
    recordKey bigint not null,
    primary key (kind, token, recordKey)
);
