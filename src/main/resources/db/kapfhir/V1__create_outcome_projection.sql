-- The outcome projection: one row per fact that a summary counts, kept in the transaction of the resource it comes from.
-- The same text runs on H2 and on PostgreSQL. Times are milliseconds since 1970-01-01T00:00:00Z; epoch_day is the
-- calendar day, in days since 1970-01-01, in the server's configured zone. A bare date has date_only set, and its
-- time_ms is the start of that day. Each row depends on one resource only, so no row has to follow another resource.

create table kap_patient (
    patient_id   varchar(64) not null,
    version      bigint      not null,
    sex          varchar(16),
    birth_day    bigint,
    last_updated bigint      not null,
    primary key (patient_id)
);

create table kap_score (
    score_id     varchar(64) not null,
    version      bigint      not null,
    patient_id   varchar(64) not null,
    instrument   varchar(32) not null,
    score        integer     not null,
    time_ms      bigint      not null,
    epoch_day    bigint      not null,
    date_only    boolean     not null,
    last_updated bigint      not null,
    primary key (score_id)
);

create index kap_score_course on kap_score (patient_id, instrument, time_ms);

-- A drug that the administration names itself is in substance; one that it refers to is found through medication_id.
create table kap_dose (
    dose_id       varchar(64) not null,
    version       bigint      not null,
    patient_id    varchar(64) not null,
    medication_id varchar(64),
    substance     varchar(32),
    encounter_id  varchar(64),
    dose_mg       decimal(14, 4),
    route_system  varchar(200),
    route_code    varchar(200),
    route_display varchar(400),
    time_ms       bigint      not null,
    epoch_day     bigint      not null,
    date_only     boolean     not null,
    last_updated  bigint      not null,
    primary key (dose_id)
);

create index kap_dose_course on kap_dose (patient_id, time_ms, dose_id);

create table kap_medication (
    medication_id varchar(64) not null,
    version       bigint      not null,
    substance     varchar(32) not null,
    last_updated  bigint      not null,
    primary key (medication_id)
);

-- One row per suspected dose of an adverse event, or one without a dose when the event names none.
create table kap_adverse_effect (
    adverse_event_id varchar(64)  not null,
    ordinal          integer      not null,
    version          bigint       not null,
    patient_id       varchar(64)  not null,
    dose_id          varchar(64),
    encounter_id     varchar(64),
    effect_system    varchar(200) not null,
    effect_code      varchar(200) not null,
    effect_display   varchar(400),
    severity         varchar(32),
    time_ms          bigint,
    epoch_day        bigint,
    date_only        boolean      not null,
    last_updated     bigint       not null,
    primary key (adverse_event_id, ordinal)
);

create index kap_adverse_effect_patient on kap_adverse_effect (patient_id);
