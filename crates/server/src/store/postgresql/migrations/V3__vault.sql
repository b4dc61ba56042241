-- Vaults: what the server keeps so that an agent's own records open at another desk. It can open none of it.

-- The server's secret half of every passphrase, made with the first vault.
CREATE TABLE vault_setup (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    secret BYTEA NOT NULL
);

CREATE TABLE vault (
    person        UUID PRIMARY KEY REFERENCES person (id),
    version       BIGINT NOT NULL,
    record        BYTEA NOT NULL,   -- proves the passphrase
    by_passphrase BYTEA NOT NULL,   -- the key ring, wrapped
    by_words      BYTEA NOT NULL,
    identity      BYTEA NOT NULL,   -- the key that others seal to
    proof         BYTEA NOT NULL,   -- a hash
    tries         BIGINT NOT NULL,   -- proofs begun since the last right one
    tried_at      BIGINT NOT NULL
);

-- Proofs that were begun, for two minutes.
CREATE TABLE vault_login (
    id     UUID PRIMARY KEY,
    person UUID NOT NULL,
    state  BYTEA NOT NULL,
    at     BIGINT NOT NULL
);

-- Pairings of two desks, for ten minutes. The code is a hash.
CREATE TABLE pairing (
    person     UUID PRIMARY KEY,
    code       BYTEA NOT NULL,
    newcomer   BYTEA NOT NULL,
    at         BIGINT NOT NULL,
    commitment BYTEA NOT NULL,
    answer     BYTEA,
    reveal     BYTEA,
    sealed     BYTEA
);
