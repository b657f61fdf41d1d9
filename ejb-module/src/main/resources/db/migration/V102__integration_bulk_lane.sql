-- Rows of one lane are worked on in their order by one worker at a time, who holds it for as long as the lease says.
create table bulk_lane (
    job bigint not null,
    lane int not null,
    state varchar(10) character set ascii collate ascii_bin not null,
    holder varchar(36) character set ascii collate ascii_bin,
    until datetime(3),
    served datetime(3) not null,
    part int not null default 0,
    position int not null default 0,
    results int not null default 0,
    succeeded bigint not null default 0,
    failed bigint not null default 0,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    place text,
    primary key (job, lane),
    key ix_bulk_lane_state (state, served)
);
