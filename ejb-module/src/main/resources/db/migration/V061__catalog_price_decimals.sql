-- unit prices have four decimals: a price list may say 33.6442 for one, and what is sold by the thousand costs less
alter table pricebookentry modify unitPrice decimal(20, 4) not null;
