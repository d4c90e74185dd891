-- Jobs in the background are no longer those of screening alone. The same text runs on H2 and on PostgreSQL.

alter table kap_screening_job rename to kap_job;
alter table kap_screening_job_part rename to kap_job_part;
