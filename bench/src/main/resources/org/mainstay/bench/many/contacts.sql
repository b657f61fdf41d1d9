-- Contacts of the accounts: three each on average, some accounts with none and some with dozens.
insert into contact
    (id, externalId, createdDate, createdById, lastModifiedDate, lastModifiedById, systemModstamp, isDeleted, version,
     ownerId, ownerType, accountId, firstName, lastName, name, title, department, email, phone, birthdate, leadSource,
     mailingCity, mailingCountry, mailingCountryCode, doNotCall, hasOptedOutOfEmail)
select 20000000 + n, concat('MANY-C-', n), created, 1, touched, 1, touched, a mod 100 = 0, 1,
    9000001 + a mod 200, 'User', 10000001 + floor(${accounts} * pow((b mod 1000000) / 1000000, 2)),
    first, last, concat(first, ' ', last),
    elt(1 + a mod 6, 'Owner', 'Head of Purchasing', 'Engineer', 'CEO', 'Assistant', null),
    elt(1 + b mod 4, 'Sales', 'Purchasing', 'IT', null), concat('contact', n, '@example.com'),
    concat('+49 ', 100 + b mod 900, ' ', 1000000 + c mod 9000000),
    if(c mod 3 = 0, date('1940-01-01') + interval b mod 24000 day, null), elt(1 + c mod 4, 'Web', 'Other', 'Phone Inquiry', null),
    concat(elt(1 + c mod 5, 'New ', 'Port ', 'Bad ', 'San ', ''), last), elt(1 + b mod 3, 'Germany', 'France', 'Austria'),
    elt(1 + b mod 3, 'DE', 'FR', 'AT'), false, c mod 2
from (
    select seq as n, crc32(concat('ca', seq)) as a, crc32(concat('cb', seq)) as b, crc32(concat('cc', seq)) as c,
        '2021-01-01' + interval seq * ${secondsBetween} second as created,
        '2021-01-01' + interval seq * ${secondsBetween} + crc32(concat('ct', seq)) mod 8000000 second as touched,
        ${first} as first,
        ${last} as last
    from seq_${from}_to_${to}) as one;
