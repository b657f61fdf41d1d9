create table lease (
    name varchar(120) character set ascii collate ascii_bin not null,
    holder varchar(36) character set ascii collate ascii_bin,
    until datetime(3),
    primary key (name)
);
