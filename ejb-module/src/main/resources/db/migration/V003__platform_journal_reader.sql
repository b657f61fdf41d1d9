create table journal_reader (
    name varchar(80) character set ascii collate ascii_bin not null,
    seq bigint not null,
    at datetime(3) not null,
    primary key (name)
);
