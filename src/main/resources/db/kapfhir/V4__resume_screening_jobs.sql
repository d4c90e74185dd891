-- What another server needs to go on with a screening of a group when the one that ran it has stopped: the question, and who
-- is to be screened, in chunks that a server holds for a limited time. Both are deleted when the job is over.
-- The same text runs on H2 and on PostgreSQL. Times are milliseconds since 1970-01-01T00:00:00Z.

create table kap_screening_question (
    job_id          varchar(36)   not null,
    protocol        varchar(2000) not null,
    policy          varchar(64)   not null,
    as_of           varchar(64)   not null,
    assume_complete boolean       not null,
    persist         boolean       not null,
    server_base     varchar(2000) not null,
    primary key (job_id),
    constraint kap_screening_question_job foreign key (job_id) references kap_screening_job (job_id) on delete cascade
);

create table kap_screening_chunk (
    job_id      varchar(36) not null,
    part        integer     not null,
    members     text        not null,
    done        boolean     not null,
    attempts    integer     not null,
    holder      varchar(36),
    held_until_ms bigint    not null,
    primary key (job_id, part),
    constraint kap_screening_chunk_job foreign key (job_id) references kap_screening_job (job_id) on delete cascade
);
