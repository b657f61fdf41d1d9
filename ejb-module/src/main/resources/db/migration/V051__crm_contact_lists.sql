-- For lists that are filtered by one field and sorted by another: docs/guides/operations.md lists what is promised.
alter table contact
    add key ix_contact_accountName (accountId, name),
    add key ix_contact_ownerName (ownerId, name);
