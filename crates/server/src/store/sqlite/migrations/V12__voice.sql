-- Being heard: what agents say, what is answered as one, tokens that are good once, rounds of short questions.
--
-- Nobody who reads this file learns who said something without a name, or when: ids are random, every table is kept in the
-- order of its ids, and nothing that can be anonymous has a moment finer than a day.

-- What is answered as one. `look` is what can be searched, as it is compared; `tool_key` is empty where there is no tool.
CREATE TABLE voice_case (
    id            BLOB PRIMARY KEY,
    sort          TEXT NOT NULL,
    tool          TEXT,
    tool_key      TEXT NOT NULL,
    state         TEXT NOT NULL,
    owner         BLOB REFERENCES person (id),
    due_on        INTEGER,              -- days are counted from 1970
    why           TEXT,
    note          TEXT,
    opened_on     INTEGER NOT NULL,
    decided_on    INTEGER,
    done_on       INTEGER,
    on_board      INTEGER NOT NULL CHECK (on_board IN (0, 1)),
    told_at_least INTEGER NOT NULL,
    look          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX voice_case_owed ON voice_case (coalesce(due_on, opened_on), id) WHERE state IN ('heard', 'yes');
CREATE INDEX voice_case_answered ON voice_case (coalesce(due_on, opened_on), id) WHERE state IN ('no', 'done');
CREATE INDEX voice_case_tool ON voice_case (tool_key) WHERE state IN ('heard', 'yes');

-- What was said. Without a name, `author` is a public key that follows it up; of friction it is the same for all that one
-- person says of one tool in one month. `person` is set only where somebody gave their name. `part_of` is the case; it has no
-- foreign key, and `fsck` compares.
CREATE TABLE voice (
    id               BLOB PRIMARY KEY,
    part_of          BLOB NOT NULL,
    sort             TEXT NOT NULL,
    text             TEXT,
    helps            TEXT,
    tool             TEXT,
    customer_waiting INTEGER NOT NULL CHECK (customer_waiting IN (0, 1)),
    minutes          INTEGER,
    said_on          INTEGER NOT NULL,
    author           BLOB,
    person           BLOB REFERENCES person (id),
    additions        TEXT NOT NULL,     -- a list of texts (JSON)
    follows          INTEGER NOT NULL,
    thanked          INTEGER NOT NULL CHECK (thanked IN (0, 1)),
    withdrawn        INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX voice_part_of ON voice (part_of, id);
CREATE INDEX voice_person ON voice (person) WHERE person IS NOT NULL;

-- The keys that sign tokens for anonymous voices of a month, by its first day.
CREATE TABLE voice_month (
    month  INTEGER PRIMARY KEY,
    public BLOB NOT NULL,
    secret BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- For whom tokens of a period were signed, and a hash of what was asked: never for which tokens, which nobody here saw.
CREATE TABLE voice_issued (
    period TEXT NOT NULL,
    person BLOB NOT NULL REFERENCES person (id),
    asked  BLOB NOT NULL,
    PRIMARY KEY (period, person)
) STRICT, WITHOUT ROWID;

-- Tokens that were used, by their hash.
CREATE TABLE voice_spent (
    period TEXT NOT NULL,
    token  BLOB NOT NULL,
    PRIMARY KEY (period, token)
) STRICT, WITHOUT ROWID;

-- Rounds of short questions. `secret` signs their tokens and is gone once the round is told.
CREATE TABLE pulse (
    id           BLOB PRIMARY KEY,
    month        INTEGER NOT NULL,
    questions    TEXT NOT NULL,         -- a list (JSON)
    opened_at    INTEGER NOT NULL,
    answer_until INTEGER NOT NULL,
    closes_at    INTEGER NOT NULL,
    public       BLOB NOT NULL,
    secret       BLOB,
    told_at      INTEGER
) STRICT, WITHOUT ROWID;

-- Who could answer, as one of which team. Whoever was erased is a random id here: which sums may be told depends on how many
-- people two rounds have in common.
CREATE TABLE pulse_member (
    pulse  BLOB NOT NULL REFERENCES pulse (id),
    person BLOB NOT NULL,
    team   BLOB REFERENCES team (id),
    PRIMARY KEY (pulse, person)
) STRICT, WITHOUT ROWID;

-- How many of a team (zeros: of none) gave which answer to which question: sums alone, never an answer beside another.
CREATE TABLE pulse_tally (
    pulse    BLOB NOT NULL REFERENCES pulse (id),
    team     BLOB NOT NULL,
    question INTEGER NOT NULL,
    answer   INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 5),
    count    INTEGER NOT NULL,
    PRIMARY KEY (pulse, team, question, answer)
) STRICT, WITHOUT ROWID;

-- How many of a team (zeros: of none) answered anything.
CREATE TABLE pulse_answered (
    pulse BLOB NOT NULL REFERENCES pulse (id),
    team  BLOB NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (pulse, team)
) STRICT, WITHOUT ROWID;

-- What was told of a round, for each unit (zeros: the centre), with the least number that held for it.
CREATE TABLE pulse_told (
    pulse BLOB NOT NULL REFERENCES pulse (id),
    team  BLOB NOT NULL,
    month INTEGER NOT NULL,
    k     INTEGER NOT NULL,
    told  BLOB NOT NULL,
    at    INTEGER NOT NULL,
    PRIMARY KEY (pulse, team)
) STRICT, WITHOUT ROWID;

-- Who approved the report of a month, by its first day.
CREATE TABLE voice_report (
    month  INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person (id),
    PRIMARY KEY (month, person)
) STRICT, WITHOUT ROWID;
