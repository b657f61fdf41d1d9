-- Into which record one in the recycle bin was merged.
alter table contact
    add column masterRecordId bigint,
    add constraint fk_contact_masterRecordId foreign key (masterRecordId) references contact (id);
