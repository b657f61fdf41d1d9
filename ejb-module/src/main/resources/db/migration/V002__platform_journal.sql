-- One row for each change of a record. Every read gives a moment besides the number, so that it stays in few months.
create table journal (
    seq bigint not null auto_increment,
    at datetime(3) not null,
    kind varchar(80) character set ascii collate ascii_bin not null,
    recordKey bigint not null,
    operation varchar(10) character set ascii collate ascii_bin not null,
    userId bigint not null,
    protocol varchar(20) character set ascii collate ascii_bin not null,
    requestId varchar(64) character set ascii collate ascii_bin not null,
    changes longtext not null,
    primary key (seq, at),
    key ix_journal_record (kind, recordKey, seq)
)
partition by range columns (at) (partition pmax values less than (maxvalue));
