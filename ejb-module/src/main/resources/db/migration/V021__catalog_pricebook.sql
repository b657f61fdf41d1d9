create table pricebook (
    id bigint not null,
    externalId varchar(255) collate utf8mb4_nopad_bin,
    createdDate datetime(3) not null,
    createdById bigint not null,
    lastModifiedDate datetime(3) not null,
    lastModifiedById bigint not null,
    systemModstamp datetime(3) not null,
    isDeleted boolean not null,
    version bigint not null,
    name varchar(255) not null,
    description varchar(255),
    isActive boolean not null,
    isStandard boolean not null,
    liveExternalId varchar(255) collate utf8mb4_nopad_bin as (if(isDeleted, null, externalId)) virtual,
    primary key (id),
    unique key uq_pricebook_externalId (liveExternalId),
    key ix_pricebook_externalId (externalId),
    key ix_pricebook_createdDate (createdDate),
    key ix_pricebook_lastModifiedDate (lastModifiedDate),
    key ix_pricebook_systemModstamp (systemModstamp),
    key ix_pricebook_isDeleted (isDeleted, systemModstamp),
    key ix_pricebook_name (name)
);
insert into pricebook
    (id, createdDate, createdById, lastModifiedDate, lastModifiedById, systemModstamp, isDeleted, version, name, isActive, isStandard)
values
    (nextval(record_seq), utc_timestamp(3), 1, utc_timestamp(3), 1, utc_timestamp(3), false, 1, 'Standard Price Book', true, true);
