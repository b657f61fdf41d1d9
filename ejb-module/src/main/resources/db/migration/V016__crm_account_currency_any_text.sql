alter table account
    modify currencyIsoCode varchar(3) character set utf8mb4 collate utf8mb4_nopad_bin;
