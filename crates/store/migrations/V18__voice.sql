-- What the agent says to the centre and what becomes of it; rounds of short questions; the tokens that pay for what carries
-- no name. Days are ISO 8601 text, moments milliseconds since 1970.

-- What the agent said. Only here: nobody else knows whose it is when it carries no name.
CREATE TABLE voice (
    id           TEXT    PRIMARY KEY,        -- random: it does not tell when
    sort         TEXT    NOT NULL,           -- a name of domain::voice::Sort
    words        TEXT,
    helps        TEXT,
    tool         TEXT,
    waiting      INTEGER NOT NULL,           -- a customer was waiting
    minutes      INTEGER,
    said_on      TEXT    NOT NULL,
    said_ms      INTEGER NOT NULL,
    period       TEXT,                       -- of which tokens one pays for it; null when it carries a name
    of_ring      INTEGER NOT NULL,           -- its key comes of the vault
    leaves_ms    INTEGER NOT NULL,           -- not before
    state        TEXT    NOT NULL,           -- waiting, sent, refused, withdrawn
    posted       INTEGER NOT NULL DEFAULT 0, -- it left, or perhaps did
    case_id      TEXT,                       -- with what it is answered
    announced    TEXT,                       -- of which answer the agent was told in a gap
    overdue_told INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX voice_by_moment ON voice (said_ms);
CREATE INDEX voice_waiting ON voice (leaves_ms) WHERE state = 'waiting';

-- What the agent said about it afterwards.
CREATE TABLE voice_follow (
    voice     TEXT    NOT NULL,
    number    INTEGER NOT NULL,              -- from 1
    act       TEXT    NOT NULL,              -- add, withdraw, thank
    words     TEXT,
    leaves_ms INTEGER NOT NULL,
    state     TEXT    NOT NULL,              -- waiting, sent, refused
    PRIMARY KEY (voice, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX voice_follow_waiting ON voice_follow (leaves_ms) WHERE state = 'waiting';

-- What the centre says of each case, as it was told last. For everybody; it holds no words of who said something.
CREATE TABLE voice_told (
    id       TEXT    PRIMARY KEY,
    sort     TEXT    NOT NULL,
    tool     TEXT,
    tool_key TEXT    NOT NULL,
    state    TEXT    NOT NULL,               -- a name of domain::voice::case::State
    owner    TEXT,
    due_on   TEXT,
    why      TEXT,
    note     TEXT,
    at_least INTEGER,
    month    TEXT    NOT NULL,
    at_ms    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX voice_told_by_state ON voice_told (state, at_ms);

-- For what there are tokens: a month, or a round of questions.
CREATE TABLE voice_period (
    period  TEXT    PRIMARY KEY,             -- "voices 2026-11-01", "pulse <id>"
    month   TEXT,                            -- of a month: its first day
    pulse   TEXT,                            -- of a round: which
    key     BLOB    NOT NULL,                -- what the centre signs with, its public half
    tokens  INTEGER NOT NULL,                -- how many are everybody's
    of_ring INTEGER,                         -- they were asked for with the vault's seed; null before they were
    state   TEXT    NOT NULL,                -- wanted, here, elsewhere
    team    TEXT                             -- as one of which team an answer counts
) STRICT, WITHOUT ROWID;

CREATE TABLE voice_token (
    period    TEXT    NOT NULL,
    place     INTEGER NOT NULL,
    nonce     BLOB    NOT NULL,
    signature BLOB    NOT NULL,
    taken     TEXT,                          -- for what; null while it is free
    PRIMARY KEY (period, place)
) STRICT, WITHOUT ROWID;

-- Rounds of short questions. An answer is here until it left, and nowhere after that.
CREATE TABLE pulse (
    id              TEXT    PRIMARY KEY,
    month           TEXT    NOT NULL,
    questions       TEXT    NOT NULL,        -- JSON of protocol::voice::PulseQuestion
    answer_until_ms INTEGER NOT NULL,
    closes_ms       INTEGER NOT NULL,
    state           TEXT    NOT NULL,        -- open, answered, sent, skipped, refused
    answers         BLOB,
    leaves_ms       INTEGER,
    asked           INTEGER NOT NULL DEFAULT 0 -- how often in a gap
) STRICT, WITHOUT ROWID;

CREATE TABLE pulse_told (
    pulse    TEXT    NOT NULL,
    team     TEXT    NOT NULL,               -- empty for the whole centre
    month    TEXT    NOT NULL,
    at_least INTEGER,
    results  TEXT    NOT NULL,               -- JSON of protocol::voice::PulseResult
    at_ms    INTEGER NOT NULL,
    PRIMARY KEY (pulse, team)
) STRICT, WITHOUT ROWID;
