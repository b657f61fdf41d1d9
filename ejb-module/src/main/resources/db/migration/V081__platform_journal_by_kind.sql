-- Who keeps a copy asks again and again what changed of a kind since the last time; all of the answer is in this key.
alter table journal add key ix_journal_kind (kind, at, operation, recordKey);
