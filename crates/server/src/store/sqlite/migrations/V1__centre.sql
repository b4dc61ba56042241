-- The centre's database. Ids are 16-byte blobs, instants are milliseconds since 1970 in UTC.
-- There is no column for the work figures of a person, and there never is one (docs/ARCHITECTURE.md).

CREATE TABLE centre (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    tenant  BLOB NOT NULL,
    author  BLOB NOT NULL,   -- the server itself, as an author of records
    device  BLOB NOT NULL,
    name    TEXT NOT NULL
) STRICT;

CREATE TABLE team (
    id     BLOB PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    leader BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id     BLOB PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    team   BLOB REFERENCES team (id),
    post   TEXT NOT NULL CHECK (post IN ('agent', 'leader', 'admin')),
    role   TEXT,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE value (
    id      BLOB PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    meaning TEXT NOT NULL,
    active  INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE ladder (
    key  TEXT PRIMARY KEY,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Secrets at rest are hashes; the secret itself is shown once and never kept.
CREATE TABLE code (
    hash       BLOB PRIMARY KEY,
    person     BLOB NOT NULL REFERENCES person (id),
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE token (
    hash    BLOB PRIMARY KEY,
    person  BLOB NOT NULL REFERENCES person (id),
    device  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each stream: where it ends, and up to where a finished backup holds it too.
CREATE TABLE stream (
    id     INTEGER PRIMARY KEY,
    author BLOB NOT NULL,
    device BLOB NOT NULL,
    inc    INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    hash   BLOB NOT NULL,
    safe   INTEGER NOT NULL DEFAULT 0,
    UNIQUE (author, device, inc)
) STRICT;

-- Records as they came: header bytes untouched, the body until it is erased.
CREATE TABLE record (
    id     INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES stream (id),
    seq    INTEGER NOT NULL,
    hash   BLOB NOT NULL,
    kind   INTEGER NOT NULL,
    head   BLOB NOT NULL,
    body   BLOB,
    UNIQUE (stream, seq)
) STRICT;

-- The counter row of a feed; written last in a transaction, feeds in sorted order.
CREATE TABLE feed (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    seq   INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT;

CREATE TABLE feed_row (
    feed   INTEGER NOT NULL REFERENCES feed (id),
    fseq   INTEGER NOT NULL,
    record INTEGER NOT NULL REFERENCES record (id),
    chain  BLOB NOT NULL,
    PRIMARY KEY (feed, fseq)
) STRICT, WITHOUT ROWID;

-- Between whom a kudos passes, for the rule on thanks and on showing it. A customer has no giver.
CREATE TABLE kudos (
    id        BLOB PRIMARY KEY,
    giver     BLOB,
    passed_by BLOB,
    receiver  BLOB NOT NULL,
    record    INTEGER NOT NULL REFERENCES record (id)
) STRICT, WITHOUT ROWID;

-- Praise that an import brought already, so that the same file twice is one praise.
CREATE TABLE praise_row (
    hash BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Records that are stored and chained but not handed on, and why.
CREATE TABLE audit (
    id     INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record (id),
    at     INTEGER NOT NULL,
    reason TEXT NOT NULL,
    kudos  BLOB               -- set while the record waits for this kudos to arrive
) STRICT;

CREATE INDEX audit_kudos ON audit (kudos) WHERE kudos IS NOT NULL;
