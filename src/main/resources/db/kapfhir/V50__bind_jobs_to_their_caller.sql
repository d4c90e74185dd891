-- Only who began a job may ask how it stands, read its result or cancel it. Jobs of before belong to nobody.
alter table kap_job add column owner varchar(64) default '' not null;

-- Whoever goes on with a job after its server has stopped does so with the rights of its caller; jobs of before end as failed.
alter table kap_screening_question add column caller text;
