-- Accounts as companies have them: older ones first, few big countries and many small ones, gaps, a hundredth deleted.
-- Everything follows from the number of the row, so that a second generation makes the same.
insert into account
    (id, externalId, createdDate, createdById, lastModifiedDate, lastModifiedById, systemModstamp, isDeleted, version,
     ownerId, ownerType, name, isPersonAccount, firstName, lastName, accountNumber, type, industry, annualRevenue,
     currencyIsoCode, numberOfEmployees, rating, website, phone, personEmail, billingStreet, billingCity,
     billingPostalCode, billingCountry, billingCountryCode, parentId)
select 10000000 + n, concat('MANY-A-', n), created, 1, touched, 1, touched, a mod 100 = 0, 1,
    9000001 + a mod 200, 'User',
    if(person, concat(first, ' ', last), concat(last, ' ', elt(1 + c mod 12, 'Trading', 'Systems', 'Foods', 'Werke',
        'Logistics', 'Partners', 'Énergie', 'Textil', 'Motors', 'Medical', 'Media', 'Bau'), ' ',
        elt(1 + a mod 8, 'Ltd', 'GmbH', 'Inc.', 'S.A.', 'AB', 'BV', 'K.K.', 'AG'))),
    person, if(person, first, null), if(person, last, null), concat('C', lpad(n, 8, '0')),
    elt(1 + b mod 5, 'Prospect', 'Customer - Direct', 'Customer - Channel', 'Vendor', null),
    elt(1 + c mod 9, 'Energy', 'Retail', 'Banking', 'Education', 'Media', 'Technology', 'Construction', 'Healthcare', null),
    if(b mod 5 = 4, null, round(pow(10, 3 + (c mod 60000) / 10000), 2)),
    elt(1 + country mod 4, 'EUR', 'USD', 'GBP', 'JPY'), if(c mod 7 = 0, null, 1 + b mod 5000),
    elt(1 + a mod 4, 'Hot', 'Warm', 'Cold', null), concat('https://www.example-', n, '.com'),
    concat('+', 1 + country, ' ', 100 + b mod 900, ' ', 1000000 + c mod 9000000),
    if(person, concat('person', n, '@example.com'), null), concat(1 + a mod 300, ' ', last, ' Street'),
    concat(elt(1 + c mod 10, 'New ', 'Port ', 'Bad ', 'San ', 'Saint ', 'Upper ', 'Lower ', 'North ', 'South ', ''), last),
    lpad(b mod 100000, 5, '0'),
    elt(country, 'Germany', 'United States', 'France', 'United Kingdom', 'Austria', 'Switzerland', 'Japan', 'Sweden',
        'Netherlands', 'Poland', 'Spain', 'Portugal', 'Italy', 'Norway', 'Denmark', 'Finland', 'Ireland', 'Greece',
        'Iceland', 'Malta'),
    elt(country, 'DE', 'US', 'FR', 'GB', 'AT', 'CH', 'JP', 'SE', 'NL', 'PL', 'ES', 'PT', 'IT', 'NO', 'DK', 'FI', 'IE',
        'GR', 'IS', 'MT'),
    if(b mod 20 = 0 and n > 100, 10000000 + n div 100, null)
from (
    select seq as n, crc32(concat('a', seq)) as a, crc32(concat('b', seq)) as b, crc32(concat('c', seq)) as c,
        crc32(concat('p', seq)) mod 5 = 0 as person,
        1 + floor(20 * pow((crc32(concat('d', seq)) mod 10000) / 10000, 3)) as country,
        '2021-01-01' + interval seq * ${secondsBetween} second as created,
        '2021-01-01' + interval seq * ${secondsBetween} + crc32(concat('t', seq)) mod 8000000 second as touched,
        ${first} as first,
        ${last} as last
    from seq_${from}_to_${to}) as one;
