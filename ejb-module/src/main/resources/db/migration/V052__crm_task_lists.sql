-- For lists that are filtered by one field and sorted by another: docs/guides/operations.md lists what is promised.
alter table task
    add key ix_task_ownerActivityDate (ownerId, activityDate),
    add key ix_task_whoActivityDate (whoId, activityDate),
    add key ix_task_whatActivityDate (whatId, activityDate);
