-- Nothing that was defined before is searchable.
alter table customfield add column isSearchable boolean not null default false;
