alter table opportunitylineitem modify listPrice decimal(20, 4), modify unitPrice decimal(20, 4) not null;
