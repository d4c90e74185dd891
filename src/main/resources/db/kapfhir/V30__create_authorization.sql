-- What the embedded authorization server keeps. The same text runs on H2 and on PostgreSQL. Times are milliseconds since
-- 1970-01-01T00:00:00Z. Of codes, tokens and other secrets of others only the SHA-256 hash is here, as hexadecimal digits.

-- What somebody granted a client, or a client got for itself; ended_ms is set when it is revoked.
create table kap_auth_grant (
    grant_id   varchar(64)  not null,
    client_id  varchar(200) not null,
    username   varchar(200) not null,
    grant_type varchar(100) not null,
    scopes     text         not null,
    attributes text         not null,
    state_hash varchar(64),
    begun_ms   bigint       not null,
    ended_ms   bigint,
    primary key (grant_id)
);

create index kap_auth_grant_user on kap_auth_grant (username);
create index kap_auth_grant_state on kap_auth_grant (state_hash);

-- Codes and tokens of a grant. used_ms is set when one that serves once has served.
create table kap_auth_token (
    token_hash varchar(64) not null,
    grant_id   varchar(64) not null,
    kind       varchar(16) not null,
    issued_ms  bigint      not null,
    expires_ms bigint      not null,
    used_ms    bigint,
    scopes     text        not null,
    metadata   text        not null,
    primary key (token_hash),
    foreign key (grant_id) references kap_auth_grant (grant_id) on delete cascade
);

create index kap_auth_token_grant on kap_auth_token (grant_id);
create index kap_auth_token_expiry on kap_auth_token (expires_ms);

-- Names of client assertions that were used, until they have expired.
create table kap_auth_assertion (
    assertion_hash varchar(64) not null,
    expires_ms     bigint      not null,
    primary key (assertion_hash)
);

-- What an EHR has open, handed to an app that it launches.
create table kap_auth_launch (
    launch_hash  varchar(64)  not null,
    client_id    varchar(200) not null,
    username     varchar(200),
    patient_id   varchar(64)  not null,
    encounter_id varchar(64),
    needs_banner boolean      not null,
    expires_ms   bigint       not null,
    used_ms      bigint,
    primary key (launch_hash)
);

-- Keys that sign id tokens, as JWK with the private part.
create table kap_auth_signing_key (
    key_id     varchar(64) not null,
    jwk        text        not null,
    created_ms bigint      not null,
    primary key (key_id)
);

-- Failed log-ins of an account or an address within a window of time.
create table kap_auth_failure (
    subject_hash varchar(64) not null,
    failures     integer     not null,
    window_ms    bigint      not null,
    primary key (subject_hash)
);
