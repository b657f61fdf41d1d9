-- A queue owns records too, so the owner is a user no longer for sure: the engine checks that it is there.
alter table contact
    drop foreign key fk_contact_ownerId,
    add column ownerType varchar(80) character set ascii collate ascii_bin not null default 'User',
    add key ix_contact_isDeleted (isDeleted, systemModstamp);
