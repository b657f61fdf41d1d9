create sequence supportcase_caseNumber_seq start with 1001 cache 100;
