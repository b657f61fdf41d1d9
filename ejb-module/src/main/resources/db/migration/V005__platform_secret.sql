create table secret (
    name varchar(40) character set ascii collate ascii_bin not null,
    value varbinary(64) not null,
    primary key (name)
);
