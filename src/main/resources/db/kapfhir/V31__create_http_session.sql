-- Log-in sessions, in the form that Spring Session reads and writes. The same text runs on H2 and on PostgreSQL.

create table kap_http_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(200),
    primary key (primary_id)
);

create unique index kap_http_session_id on kap_http_session (session_id);
create index kap_http_session_expiry on kap_http_session (expiry_time);
create index kap_http_session_principal on kap_http_session (principal_name);

create table kap_http_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name),
    foreign key (session_primary_id) references kap_http_session (primary_id) on delete cascade
);
