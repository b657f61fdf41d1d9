-- In whose name the server itself works. Nobody can log in as this user: it is inactive and has no password.
insert into user
    (id, createdDate, createdById, lastModifiedDate, lastModifiedById, systemModstamp, isDeleted, version, username, lastName,
     name, isActive, role)
values (1, utc_timestamp(3), 1, utc_timestamp(3), 1, utc_timestamp(3), false, 1, 'system', 'System', 'System', false, 'admin');
