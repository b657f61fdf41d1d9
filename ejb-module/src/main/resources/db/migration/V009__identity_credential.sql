create table credential (
    userId bigint not null,
    hash varchar(200) character set ascii collate ascii_bin not null,
    changedAt datetime(3) not null,
    primary key (userId),
    constraint fk_credential_userId foreign key (userId) references user (id)
);
