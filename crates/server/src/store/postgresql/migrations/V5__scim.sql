-- The roster from outside: tokens of programs, and what a provider calls people and teams.

CREATE TABLE api_token (
    hash         BYTEA PRIMARY KEY,
    id           BYTEA NOT NULL UNIQUE,
    purpose      TEXT NOT NULL,
    created_at   BIGINT NOT NULL,
    last_used_on BIGINT              -- a day, never a time of day
);

-- `key` is how names of accounts are compared.
CREATE TABLE scim_user (
    person      UUID PRIMARY KEY REFERENCES person (id),
    key         TEXT NOT NULL UNIQUE,
    user_name   TEXT NOT NULL,
    external_id TEXT,
    email       TEXT
);

CREATE TABLE scim_group (
    team        UUID PRIMARY KEY REFERENCES team (id),
    external_id TEXT
);
