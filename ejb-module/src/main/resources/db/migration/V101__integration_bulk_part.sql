-- A slice of uploaded rows, packed. Each upload of a job has a number, so that a torn one is never taken for a whole one.
create table bulk_part (
    job bigint not null,
    upload int not null,
    lane int not null,
    number int not null,
    data longblob not null,
    primary key (job, upload, lane, number)
);
