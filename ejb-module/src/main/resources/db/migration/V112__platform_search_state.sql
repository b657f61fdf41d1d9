-- How far the index of each kind is: by which fields its tokens are made, and from which key on that is still to be done.
create table search_state (
    kind char(3) character set ascii collate ascii_bin not null,
    signature char(32) character set ascii collate ascii_bin not null,
    nextKey bigint,
    primary key (kind)
);
