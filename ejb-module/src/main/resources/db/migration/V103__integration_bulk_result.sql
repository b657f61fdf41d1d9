-- What became of some rows of a part, packed; of a query the rows themselves.
create table bulk_result (
    job bigint not null,
    lane int not null,
    number int not null,
    upload int not null,
    part int not null,
    succeeded int not null,
    failed int not null,
    data longblob not null,
    primary key (job, lane, number)
);
