-- Signing in with an account at work: what was begun, what came of it, and whose account is whose.

-- Begun ten minutes ago at most. `state` and `nonce` are hashes.
CREATE TABLE login (
    state       BYTEA PRIMARY KEY,
    nonce       BYTEA NOT NULL,
    verifier    TEXT NOT NULL,
    begun_at    BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL,
    device      UUID NOT NULL,
    device_name TEXT NOT NULL,
    port        BIGINT NOT NULL,
    echo        TEXT NOT NULL,
    challenge   BYTEA NOT NULL
);

-- Come to be two minutes ago at most, and not fetched yet.
CREATE TABLE login_code (
    hash        BYTEA PRIMARY KEY,
    person      UUID NOT NULL REFERENCES person (id),
    expires_at  BIGINT NOT NULL,
    device      UUID NOT NULL,
    device_name TEXT NOT NULL,
    port        BIGINT NOT NULL,
    echo        TEXT NOT NULL,
    challenge   BYTEA NOT NULL
);

-- A provider's own name for an account never changes and is never given to another; an address may be both.
CREATE TABLE account (
    issuer TEXT NOT NULL,
    sub    TEXT NOT NULL,
    person UUID NOT NULL REFERENCES person (id),
    PRIMARY KEY (issuer, sub)
);

CREATE INDEX account_person ON account (person);

-- The number that somebody has at work, where a centre finds people by it.
CREATE TABLE employee (
    number TEXT PRIMARY KEY,
    person UUID NOT NULL UNIQUE REFERENCES person (id)
);
