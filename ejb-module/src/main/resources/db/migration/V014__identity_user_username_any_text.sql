-- A column of ASCII cannot even be compared with other text, and callers ask for whatever they like.
alter table user
    modify username varchar(80) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    modify liveUsername varchar(80) character set utf8mb4 collate utf8mb4_nopad_bin
        as (if(isDeleted, null, username)) virtual;
