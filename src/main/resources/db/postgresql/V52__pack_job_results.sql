-- What came out of a job is kept packed (RFC 1950): an answer repeats itself much. Parts from before stay as they are until
-- their job is deleted.

alter table kap_job_part alter column body drop not null;
alter table kap_job_part add column packed bytea;
-- PostgreSQL would try to pack it a second time.
alter table kap_job_part alter column packed set storage external;
