-- What else a summary counts: the session that a dose is part of, vital signs, and what a cohort is split by. The same text
-- runs on H2 and on PostgreSQL. Days are days since 1970-01-01 in the server's configured zone. A server that holds
-- resources already has to make its projection anew.

alter table kap_dose add column session_id varchar(64);

create table kap_vitals (
    vitals_id                 varchar(64) not null,
    version                   bigint      not null,
    patient_id                varchar(64) not null,
    encounter_id              varchar(64),
    session_id                varchar(64),
    dose_id                   varchar(64),
    monitoring_point          varchar(32),
    systolic_mmhg             decimal(9, 3),
    diastolic_mmhg            decimal(9, 3),
    heart_rate_per_min        decimal(9, 3),
    oxygen_saturation_percent decimal(9, 3),
    time_ms                   bigint      not null,
    epoch_day                 bigint      not null,
    date_only                 boolean     not null,
    last_updated              bigint      not null,
    primary key (vitals_id)
);

create index kap_vitals_patient on kap_vitals (patient_id);

-- One row per diagnosis that the codes of a Condition mean.
create table kap_condition (
    condition_id  varchar(64) not null,
    diagnosis     varchar(32) not null,
    version       bigint      not null,
    patient_id    varchar(64) not null,
    is_active     boolean     not null,
    onset_day     bigint,
    recorded_day  bigint,
    abatement_day bigint,
    last_updated  bigint      not null,
    primary key (condition_id, diagnosis)
);

create index kap_condition_patient on kap_condition (patient_id);

-- Antidepressants that were tried and did not work.
create table kap_trial (
    trial_id     varchar(64) not null,
    version      bigint      not null,
    patient_id   varchar(64) not null,
    drug         varchar(64) not null,
    from_day     bigint      not null,
    to_day       bigint      not null,
    last_updated bigint      not null,
    primary key (trial_id)
);

create index kap_trial_patient on kap_trial (patient_id);

-- What stored screenings found about treatment resistance.
create table kap_assessment (
    assessment_id        varchar(64) not null,
    version              bigint      not null,
    patient_id           varchar(64) not null,
    treatment_resistance varchar(16) not null,
    time_ms              bigint      not null,
    epoch_day            bigint      not null,
    date_only            boolean     not null,
    last_updated         bigint      not null,
    primary key (assessment_id)
);

create index kap_assessment_patient on kap_assessment (patient_id);
