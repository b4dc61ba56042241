-- Signing in with an account at work: what was begun, what came of it, and whose account is whose.

-- Begun ten minutes ago at most. `state` and `nonce` are hashes.
CREATE TABLE login (
    state       BLOB PRIMARY KEY,
    nonce       BLOB NOT NULL,
    verifier    TEXT NOT NULL,
    begun_at    INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    device      BLOB NOT NULL,
    device_name TEXT NOT NULL,
    port        INTEGER NOT NULL,
    echo        TEXT NOT NULL,
    challenge   BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Come to be two minutes ago at most, and not fetched yet.
CREATE TABLE login_code (
    hash        BLOB PRIMARY KEY,
    person      BLOB NOT NULL REFERENCES person (id),
    expires_at  INTEGER NOT NULL,
    device      BLOB NOT NULL,
    device_name TEXT NOT NULL,
    port        INTEGER NOT NULL,
    echo        TEXT NOT NULL,
    challenge   BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- A provider's own name for an account never changes and is never given to another; an address may be both.
CREATE TABLE account (
    issuer TEXT NOT NULL,
    sub    TEXT NOT NULL,
    person BLOB NOT NULL REFERENCES person (id),
    PRIMARY KEY (issuer, sub)
) STRICT, WITHOUT ROWID;

CREATE INDEX account_person ON account (person);

-- The number that somebody has at work, where a centre finds people by it.
CREATE TABLE employee (
    number TEXT PRIMARY KEY,
    person BLOB NOT NULL UNIQUE REFERENCES person (id)
) STRICT, WITHOUT ROWID;
