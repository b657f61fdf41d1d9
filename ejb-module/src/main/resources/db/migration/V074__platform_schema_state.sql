-- Every change of the model counts the version on and holds the row until it commits: one change at a time, on all nodes.
create table schema_state (
    id tinyint not null,
    version bigint not null,
    primary key (id)
);
insert into schema_state (id, version) values (1, 1);
