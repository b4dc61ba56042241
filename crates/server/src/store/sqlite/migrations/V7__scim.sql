-- The roster from outside: tokens of programs, and what a provider calls people and teams.

CREATE TABLE api_token (
    hash         BLOB PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE,
    purpose      TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    last_used_on INTEGER              -- a day, never a time of day
) STRICT, WITHOUT ROWID;

-- `key` is how names of accounts are compared.
CREATE TABLE scim_user (
    person      BLOB PRIMARY KEY REFERENCES person (id),
    key         TEXT NOT NULL UNIQUE,
    user_name   TEXT NOT NULL,
    external_id TEXT,
    email       TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE scim_group (
    team        BLOB PRIMARY KEY REFERENCES team (id),
    external_id TEXT
) STRICT, WITHOUT ROWID;
