alter table user
    add column userRoleId bigint,
    add column profileId bigint,
    add constraint fk_user_userRoleId foreign key (userRoleId) references userrole (id),
    add constraint fk_user_profileId foreign key (profileId) references profile (id);
