-- Screening of groups in the background: one row per job, and its result in parts of some people each, as lines of JSON.
-- The same text runs on H2 and on PostgreSQL. Times are milliseconds since 1970-01-01T00:00:00Z.

create table kap_screening_job (
    job_id   varchar(36)   not null,
    state    varchar(16)   not null,
    request  varchar(2000) not null,
    total    integer       not null,
    answered integer       not null,
    left_out integer       not null,
    begun_ms bigint        not null,
    moved_ms bigint        not null,
    primary key (job_id)
);

create table kap_screening_job_part (
    job_id varchar(36) not null,
    kind   varchar(32) not null,
    part   integer     not null,
    lines  integer     not null,
    body   text        not null,
    primary key (job_id, kind, part)
);
