-- What follows the agent to another desk, sealed. Days are ISO 8601 text; lengths are milliseconds.

-- Sums of days as other desks say them; this desk's own are worked out of its record.
CREATE TABLE personal_day (
    device        TEXT    NOT NULL,
    on_day        TEXT    NOT NULL,
    call_ms       INTEGER NOT NULL,
    rest_ms       INTEGER NOT NULL,
    longest_ms    INTEGER NOT NULL,
    resets        INTEGER NOT NULL,
    uncertain_ms  INTEGER NOT NULL,
    unmeasured_ms INTEGER NOT NULL,
    PRIMARY KEY (device, on_day)
) STRICT, WITHOUT ROWID;

-- Evidence and goals that were removed, here or elsewhere.
CREATE TABLE personal_gone (
    id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Who had the last word on a field, and what the other said.
CREATE TABLE personal_field (
    field  TEXT    PRIMARY KEY,
    at_ms  INTEGER NOT NULL,
    device TEXT    NOT NULL,
    value  TEXT,
    lost   TEXT
) STRICT, WITHOUT ROWID;

-- Changes that are yet to be said to the other desks: JSON of domain::personal::Change.
CREATE TABLE personal_change (
    id     INTEGER PRIMARY KEY,
    change TEXT    NOT NULL
) STRICT;
