-- Owners of what is generated. Nobody can log in as one of them.
insert into user
    (id, externalId, createdDate, createdById, lastModifiedDate, lastModifiedById, systemModstamp, isDeleted, version,
     username, firstName, lastName, name, isActive, role)
select 9000000 + seq, concat('MANY-U-', seq), '2021-01-01', 1, '2021-01-01', 1, '2021-01-01', false, 1,
    concat('many-', seq), 'Owner', concat('No ', seq), concat('Owner No ', seq), false, 'agent'
from seq_${from}_to_${to};
