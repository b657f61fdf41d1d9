-- The id itself is not kept, only what it hashes to: who reads the database can log in as nobody.
create table session (
    hash binary(32) not null,
    userId bigint not null,
    createdAt datetime(3) not null,
    expiresAt datetime(3) not null,
    primary key (hash),
    key ix_session_userId (userId),
    key ix_session_expiresAt (expiresAt),
    constraint fk_session_userId foreign key (userId) references user (id)
);
