-- A manifest repeats the address that was asked, which may be as long as the server reads.
alter table kap_job alter column request set data type varchar(65535);
