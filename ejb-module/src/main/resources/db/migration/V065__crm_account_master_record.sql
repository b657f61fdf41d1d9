-- Into which record one in the recycle bin was merged.
alter table account
    add column masterRecordId bigint,
    add constraint fk_account_masterRecordId foreign key (masterRecordId) references account (id);
