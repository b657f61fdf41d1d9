-- Into which record one in the recycle bin was merged.
alter table saleslead
    add column masterRecordId bigint,
    add constraint fk_saleslead_masterRecordId foreign key (masterRecordId) references saleslead (id);
