-- What takes four eyes: people who are erased, entries that are made one, versions of the policy that the works council agrees to.

-- What one person asked for and another one confirms or refuses, in the console. `person` is who is erased, or the entry that stays;
-- `other` the entry that leaves. While `outcome` is empty it waits, until it holds no longer.
CREATE TABLE person_request (
    id          BLOB PRIMARY KEY,
    what        TEXT NOT NULL,
    person      BLOB NOT NULL REFERENCES person (id),
    other       BLOB REFERENCES person (id),
    asked_by    BLOB NOT NULL REFERENCES person (id),
    asked_at    INTEGER NOT NULL,
    holds_until INTEGER NOT NULL,
    outcome     TEXT,
    decided_by  BLOB REFERENCES person (id),
    decided_at  INTEGER,
    receipt     TEXT                -- what was done (JSON); names nobody
) STRICT, WITHOUT ROWID;

CREATE INDEX person_request_asked ON person_request (asked_at, id);

-- The key with which the centre signs its policy (Ed25519).
CREATE TABLE policy_key (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    public  BLOB NOT NULL,
    secret  BLOB NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

-- Every policy that was published, by its number. `in_force_at` is empty while it waits for the works council, and stays so when
-- another one came before that. Who published it has `person` where it was done in the console, else `account`; neither where it
-- was set before versions were kept.
CREATE TABLE policy_version (
    number       INTEGER PRIMARY KEY,
    text         TEXT NOT NULL,
    pack         TEXT,
    published_at INTEGER NOT NULL,
    person       BLOB REFERENCES person (id),
    account      TEXT,
    key          BLOB NOT NULL,     -- the public key that the signature is good under
    signature    BLOB NOT NULL,
    in_force_at  INTEGER
) STRICT;

-- Who of the works council agreed to which version.
CREATE TABLE policy_agreed (
    version INTEGER NOT NULL REFERENCES policy_version (number),
    person  BLOB NOT NULL REFERENCES person (id),
    at      INTEGER NOT NULL,
    PRIMARY KEY (version, person)
) STRICT, WITHOUT ROWID;
