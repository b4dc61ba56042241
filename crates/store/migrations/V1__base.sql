-- What the agent's device keeps beside the log: settings, the desk's record, and the projections of nouns.
-- Ids are UUIDs as text; instants are milliseconds since 1970 in UTC; days are ISO 8601 text.

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL              -- JSON
) STRICT;

-- Append-only: every input the desk was given, so that a restart replays it. Never holds a number or a name.
CREATE TABLE desk_record (
    seq     INTEGER PRIMARY KEY,
    boot_id TEXT    NOT NULL,
    boot_ms INTEGER NOT NULL,        -- CLOCK_BOOTTIME
    wall_ms INTEGER NOT NULL,
    tz_min  INTEGER NOT NULL,        -- minutes east of UTC
    input   TEXT    NOT NULL         -- JSON of domain::desk::Input
) STRICT;
CREATE INDEX desk_record_by_wall ON desk_record (wall_ms);

CREATE TABLE org (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE team (
    id     TEXT PRIMARY KEY,
    name   TEXT NOT NULL,
    leader TEXT
) STRICT;

CREATE TABLE person (
    id     TEXT PRIMARY KEY,
    name   TEXT NOT NULL,
    team   TEXT,
    post   TEXT NOT NULL,
    role   TEXT,
    active INTEGER NOT NULL
) STRICT;

CREATE TABLE value (
    id      TEXT PRIMARY KEY,
    place   INTEGER NOT NULL,        -- order of arrival: gives each value a steady colour
    name    TEXT NOT NULL,
    meaning TEXT NOT NULL,
    active  INTEGER NOT NULL
) STRICT;

CREATE TABLE ladder (
    key    TEXT PRIMARY KEY,
    ladder TEXT NOT NULL             -- JSON of domain::path::Ladder
) STRICT;

CREATE TABLE kudos (
    id          TEXT PRIMARY KEY,
    origin      TEXT NOT NULL CHECK (origin IN ('person', 'customer')),
    giver       TEXT,                -- null for a customer
    receiver    TEXT NOT NULL,
    shared_by   TEXT,                -- who passed customer praise on
    note        TEXT NOT NULL,
    value       TEXT,
    given_ms    INTEGER NOT NULL,
    visibility  TEXT NOT NULL CHECK (visibility IN ('me', 'team', 'everyone')),
    thanked_ms  INTEGER,
    seen_ms     INTEGER,             -- received: looked at on the wall
    notified_ms INTEGER              -- received: handed over in a gap
) STRICT;
CREATE INDEX kudos_by_given ON kudos (given_ms);

CREATE TABLE goal (
    id      TEXT PRIMARY KEY,
    words   TEXT NOT NULL,
    by_on   TEXT NOT NULL,
    done_on TEXT
) STRICT;

CREATE TABLE evidence (
    id       TEXT PRIMARY KEY,
    skill    TEXT NOT NULL,
    level    INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
    words    TEXT NOT NULL,
    shown_on TEXT NOT NULL
) STRICT;

-- Processes seen holding a microphone, by basename, and whether the agent called them a phone.
CREATE TABLE phone (
    app      TEXT PRIMARY KEY,
    class    TEXT NOT NULL,
    is_phone INTEGER NOT NULL,
    open_now INTEGER NOT NULL
) STRICT;

CREATE TABLE source (
    id      TEXT PRIMARY KEY,
    kind    TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;
