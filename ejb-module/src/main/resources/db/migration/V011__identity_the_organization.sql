insert into organization
    (id, createdDate, createdById, lastModifiedDate, lastModifiedById, systemModstamp, isDeleted, version, name,
     defaultCurrencyIsoCode, timeZoneSidKey, defaultLocaleSidKey, isSandbox)
values (1, utc_timestamp(3), 1, utc_timestamp(3), 1, utc_timestamp(3), false, 1, 'My Organization', 'USD', 'UTC', 'en_US', false);
