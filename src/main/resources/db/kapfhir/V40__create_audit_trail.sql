-- The audit trail: one row per access and person, written once and never changed. The same text runs on H2 and on
-- PostgreSQL. Times are milliseconds since 1970-01-01T00:00:00Z. The rows are served as AuditEvent.

create table kap_audit_event (
    event_id     bigint generated always as identity,
    recorded_ms  bigint       not null,
    action       varchar(1)   not null,
    kind         varchar(40)  not null,
    outcome      varchar(2)   not null,
    patient_id   varchar(64),
    agent_user   varchar(200),
    agent_client varchar(200),
    network      varchar(64),
    request_id   varchar(64),
    entity       varchar(200),
    query        text,
    purpose      varchar(16),
    reason       varchar(500),
    primary key (event_id)
);

create index kap_audit_event_time on kap_audit_event (recorded_ms);
create index kap_audit_event_patient on kap_audit_event (patient_id, recorded_ms);
create index kap_audit_event_user on kap_audit_event (agent_user, recorded_ms);
create index kap_audit_event_outcome on kap_audit_event (outcome, recorded_ms);
