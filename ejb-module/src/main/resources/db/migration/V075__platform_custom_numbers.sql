-- Numbers of custom fields and kinds; none is used twice, so nothing old is ever taken for something new.
create sequence custom_field_seq start with 1 cache 10;
create sequence custom_object_seq start with 0 minvalue 0 cache 1;
