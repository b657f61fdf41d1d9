-- What is to be done and was done: about contacts and accounts, most of it closed.
insert into task
    (id, externalId, createdDate, createdById, lastModifiedDate, lastModifiedById, systemModstamp, isDeleted, version,
     ownerId, ownerType, subject, whoId, whoType, whatId, whatType, activityDate, status, priority, isHighPriority,
     isClosed, completedDateTime, isReminderSet)
select 40000000 + n, concat('MANY-T-', n), created, 1, touched, 1, touched, a mod 100 = 0, 1,
    9000001 + a mod 200, 'User', elt(1 + b mod 5, 'Call', 'Email', 'Send Letter', 'Send Quote', 'Other'),
    if(b mod 4 = 0, null, 20000001 + b mod ${contacts}), if(b mod 4 = 0, null, 'Contact'),
    10000001 + c mod ${accounts}, 'Account', date(created) + interval a mod 60 day,
    if(open, 'Not Started', 'Completed'), elt(1 + c mod 3, 'High', 'Normal', 'Low'), c mod 3 = 0, not open,
    if(open, null, touched), false
from (
    select seq as n, crc32(concat('ta', seq)) as a, crc32(concat('tb', seq)) as b, crc32(concat('tc', seq)) as c,
        crc32(concat('to', seq)) mod 20 = 0 as open,
        '2021-01-01' + interval seq * ${secondsBetween} second as created,
        '2021-01-01' + interval seq * ${secondsBetween} + crc32(concat('tt', seq)) mod 8000000 second as touched
    from seq_${from}_to_${to}) as one;
