-- Keys of all kinds of record. They are taken in blocks of 100; the provider counts down from the value it gets.
create sequence record_seq start with 1100 increment by 100 cache 10;
