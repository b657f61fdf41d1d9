-- For lists that are filtered by one field and sorted by another: docs/guides/operations.md lists what is promised.
alter table account
    add key ix_account_ownerName (ownerId, name),
    add key ix_account_billingCountryName (billingCountry, name);
