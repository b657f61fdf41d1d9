alter table organization
    modify defaultCurrencyIsoCode varchar(3) character set utf8mb4 collate utf8mb4_nopad_bin not null;
