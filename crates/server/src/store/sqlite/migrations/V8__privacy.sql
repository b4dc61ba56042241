-- Erasing: who left when, what was asked for, and what came of it.

CREATE TABLE departed (
    person  BLOB PRIMARY KEY REFERENCES person (id),
    left_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Nobody noted when; their thirty days begin now.
INSERT INTO departed (person, left_at) SELECT id, unixepoch() * 1000 FROM person WHERE active = 0;

CREATE TABLE erasure (
    id           BLOB PRIMARY KEY,
    person       BLOB NOT NULL REFERENCES person (id),
    asked_by     TEXT NOT NULL,
    asked_at     INTEGER NOT NULL,
    confirmed_by TEXT,
    receipt      TEXT
) STRICT, WITHOUT ROWID;
