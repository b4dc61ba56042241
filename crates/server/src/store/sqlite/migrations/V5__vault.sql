-- Vaults: what the server keeps so that an agent's own records open at another desk. It can open none of it.

-- The server's secret half of every passphrase, made with the first vault.
CREATE TABLE vault_setup (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    secret BLOB NOT NULL
) STRICT;

CREATE TABLE vault (
    person        BLOB PRIMARY KEY REFERENCES person (id),
    version       INTEGER NOT NULL,
    record        BLOB NOT NULL,   -- proves the passphrase
    by_passphrase BLOB NOT NULL,   -- the key ring, wrapped
    by_words      BLOB NOT NULL,
    identity      BLOB NOT NULL,   -- the key that others seal to
    proof         BLOB NOT NULL,   -- a hash
    tries         INTEGER NOT NULL,   -- proofs begun since the last right one
    tried_at      INTEGER NOT NULL
) STRICT;

-- Proofs that were begun, for two minutes.
CREATE TABLE vault_login (
    id     BLOB PRIMARY KEY,
    person BLOB NOT NULL,
    state  BLOB NOT NULL,
    at     INTEGER NOT NULL
) STRICT;

-- Pairings of two desks, for ten minutes. The code is a hash.
CREATE TABLE pairing (
    person     BLOB PRIMARY KEY,
    code       BLOB NOT NULL,
    newcomer   BLOB NOT NULL,
    at         INTEGER NOT NULL,
    commitment BLOB NOT NULL,
    answer     BLOB,
    reveal     BLOB,
    sealed     BLOB
) STRICT;
