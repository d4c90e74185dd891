-- Only who began a job may ask how it stands, read its result or cancel it. Jobs of before belong to nobody.
alter table kap_screening_job add column owner varchar(64) default '' not null;
