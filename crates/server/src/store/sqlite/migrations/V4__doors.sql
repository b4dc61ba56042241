-- Who is signed in where, what an admin did, and how long a record is kept.

-- One event for sessions, feeds and live connections: it rises with every change of a person, a team or a session.
ALTER TABLE centre ADD COLUMN roster_v INTEGER NOT NULL DEFAULT 0;

-- `token` is a hash, `last_used_on` the day since 1970 and never the time of day.
CREATE TABLE session (
    token        BLOB PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE,
    person       BLOB NOT NULL REFERENCES person (id),
    device       BLOB NOT NULL,
    device_name  TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    last_used_on INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO session (token, id, person, device, device_name, created_at, last_used_on)
    SELECT hash, randomblob(8), person, device, '', unixepoch() * 1000, unixepoch() / 86400 FROM token;
DROP TABLE token;

CREATE INDEX session_person ON session (person);

-- Records that are stored and chained but not handed on, and why. `audit` is the word for what admins did.
ALTER TABLE audit RENAME TO held;
DROP INDEX audit_kudos;
CREATE INDEX held_kudos ON held (kudos) WHERE kudos IS NOT NULL;
CREATE INDEX held_reason ON held (reason);

-- When the body of a record is erased; null keeps it.
ALTER TABLE record ADD COLUMN erase_at INTEGER;
CREATE INDEX record_erase ON record (erase_at) WHERE erase_at IS NOT NULL;
UPDATE record SET erase_at = (unixepoch() + 86400) * 1000 WHERE kind = 4 AND body IS NOT NULL;

-- Where the words of a kudos stand now besides its receiver's inbox.
CREATE TABLE shown (
    kudos  BLOB NOT NULL REFERENCES kudos (id),
    feed   TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES record (id),
    PRIMARY KEY (kudos, feed, record)
) STRICT, WITHOUT ROWID;

-- How many records of a kind went from one person to another on a day.
CREATE TABLE passed_on (
    day    INTEGER NOT NULL,
    author BLOB NOT NULL,
    reader BLOB NOT NULL,
    kind   INTEGER NOT NULL,
    count  INTEGER NOT NULL,
    PRIMARY KEY (day, author, reader, kind)
) STRICT, WITHOUT ROWID;

-- What admins did. Rows are added and, after 24 months, dropped; they are never changed.
CREATE TABLE act (
    id     INTEGER PRIMARY KEY,
    at     INTEGER NOT NULL,
    actor  TEXT NOT NULL,
    what   TEXT NOT NULL,
    whom   BLOB,
    detail TEXT NOT NULL
) STRICT;

CREATE TRIGGER act_stays BEFORE UPDATE ON act
BEGIN SELECT raise(ABORT, 'an act is never changed'); END;
CREATE TRIGGER act_is_kept BEFORE DELETE ON act WHEN old.at > (unixepoch() - 730 * 86400) * 1000
BEGIN SELECT raise(ABORT, 'an act is kept for 24 months'); END;
