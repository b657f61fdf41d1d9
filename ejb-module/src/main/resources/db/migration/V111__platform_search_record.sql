-- All tokens of a live record in one row, with blanks around each: several words are found together by it.
create table search_record (
    recordKey bigint not null,
    kind char(3) character set ascii collate ascii_bin not null,
    tokens mediumtext collate utf8mb4_nopad_bin not null,
    primary key (recordKey)
);
