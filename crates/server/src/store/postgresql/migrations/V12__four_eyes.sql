-- What takes four eyes: people who are erased, entries that are made one, versions of the policy that the works council agrees to.

-- What one person asked for and another one confirms or refuses, in the console. `person` is who is erased, or the entry that stays;
-- `other` the entry that leaves. While `outcome` is empty it waits, until it holds no longer.
CREATE TABLE person_request (
    id          BYTEA PRIMARY KEY,
    what        TEXT NOT NULL,
    person      UUID NOT NULL REFERENCES person (id),
    other       UUID REFERENCES person (id),
    asked_by    UUID NOT NULL REFERENCES person (id),
    asked_at    BIGINT NOT NULL,
    holds_until BIGINT NOT NULL,
    outcome     TEXT,
    decided_by  UUID REFERENCES person (id),
    decided_at  BIGINT,
    receipt     TEXT                -- what was done (JSON); names nobody
);

CREATE INDEX person_request_asked ON person_request (asked_at, id);

-- The key with which the centre signs its policy (Ed25519).
CREATE TABLE policy_key (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    public  BYTEA NOT NULL,
    secret  BYTEA NOT NULL,
    made_at BIGINT NOT NULL
);

-- Every policy that was published, by its number. `in_force_at` is empty while it waits for the works council, and stays so when
-- another one came before that. Who published it has `person` where it was done in the console, else `account`; neither where it
-- was set before versions were kept.
CREATE TABLE policy_version (
    number       BIGINT PRIMARY KEY,
    text         TEXT NOT NULL,
    pack         TEXT,
    published_at BIGINT NOT NULL,
    person       UUID REFERENCES person (id),
    account      TEXT,
    key          BYTEA NOT NULL,    -- the public key that the signature is good under
    signature    BYTEA NOT NULL,
    in_force_at  BIGINT
);

-- Who of the works council agreed to which version.
CREATE TABLE policy_agreed (
    version BIGINT NOT NULL REFERENCES policy_version (number),
    person  UUID NOT NULL REFERENCES person (id),
    at      BIGINT NOT NULL,
    PRIMARY KEY (version, person)
);
