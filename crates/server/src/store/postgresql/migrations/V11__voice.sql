-- Being heard: what agents say, what is answered as one, tokens that are good once, rounds of short questions.
--
-- Nobody who reads these tables learns who said something without a name, or when: ids are random, nothing that can be
-- anonymous has a moment finer than a day, and what lies in the order in which it came is written anew in a random one.

-- What is answered as one. `look` is what can be searched, as it is compared; `tool_key` is empty where there is no tool.
CREATE TABLE voice_case (
    id            UUID PRIMARY KEY,
    sort          TEXT NOT NULL,
    tool          TEXT,
    tool_key      TEXT NOT NULL,
    state         TEXT NOT NULL,
    owner         UUID REFERENCES person (id),
    due_on        BIGINT,               -- days are counted from 1970
    why           TEXT,
    note          TEXT,
    opened_on     BIGINT NOT NULL,
    decided_on    BIGINT,
    done_on       BIGINT,
    on_board      BOOLEAN NOT NULL,
    told_at_least BIGINT NOT NULL,
    look          TEXT NOT NULL
);

CREATE INDEX voice_case_owed ON voice_case (coalesce(due_on, opened_on), id) WHERE state IN ('heard', 'yes');
CREATE INDEX voice_case_answered ON voice_case (coalesce(due_on, opened_on), id) WHERE state IN ('no', 'done');
CREATE INDEX voice_case_tool ON voice_case (tool_key) WHERE state IN ('heard', 'yes');

-- What was said. Without a name, `author` is a public key that follows it up; of friction it is the same for all that one
-- person says of one tool in one month. `person` is set only where somebody gave their name. `part_of` is the case; it has no
-- foreign key, and `fsck` compares.
CREATE TABLE voice (
    id               UUID PRIMARY KEY,
    part_of          UUID NOT NULL,
    sort             TEXT NOT NULL,
    text             TEXT,
    helps            TEXT,
    tool             TEXT,
    customer_waiting BOOLEAN NOT NULL,
    minutes          BIGINT,
    said_on          BIGINT NOT NULL,
    author           BYTEA,
    person           UUID REFERENCES person (id),
    additions        TEXT NOT NULL,     -- a list of texts (JSON)
    follows          BIGINT NOT NULL,
    thanked          BOOLEAN NOT NULL,
    withdrawn        BOOLEAN NOT NULL
);

CREATE INDEX voice_part_of ON voice (part_of, id);
CREATE INDEX voice_person ON voice (person) WHERE person IS NOT NULL;

-- The keys that sign tokens for anonymous voices of a month, by its first day.
CREATE TABLE voice_month (
    month  BIGINT PRIMARY KEY,
    public BYTEA NOT NULL,
    secret BYTEA NOT NULL
);

-- For whom tokens of a period were signed, and a hash of what was asked: never for which tokens, which nobody here saw.
CREATE TABLE voice_issued (
    period TEXT NOT NULL,
    person UUID NOT NULL REFERENCES person (id),
    asked  BYTEA NOT NULL,
    PRIMARY KEY (period, person)
);

-- Tokens that were used, by their hash.
CREATE TABLE voice_spent (
    period TEXT NOT NULL,
    token  BYTEA NOT NULL,
    PRIMARY KEY (period, token)
);

-- Rounds of short questions. `secret` signs their tokens and is gone once the round is told.
CREATE TABLE pulse (
    id           UUID PRIMARY KEY,
    month        BIGINT NOT NULL,
    questions    TEXT NOT NULL,         -- a list (JSON)
    opened_at    BIGINT NOT NULL,
    answer_until BIGINT NOT NULL,
    closes_at    BIGINT NOT NULL,
    public       BYTEA NOT NULL,
    secret       BYTEA,
    told_at      BIGINT
);

-- Who could answer, as one of which team. Whoever was erased is a random id here: which sums may be told depends on how many
-- people two rounds have in common.
CREATE TABLE pulse_member (
    pulse  UUID NOT NULL REFERENCES pulse (id),
    person UUID NOT NULL,
    team   UUID REFERENCES team (id),
    PRIMARY KEY (pulse, person)
);

-- How many of a team (zeros: of none) gave which answer to which question: sums alone, never an answer beside another.
CREATE TABLE pulse_tally (
    pulse    UUID NOT NULL REFERENCES pulse (id),
    team     UUID NOT NULL,
    question BIGINT NOT NULL,
    answer   BIGINT NOT NULL CHECK (answer BETWEEN 1 AND 5),
    count    BIGINT NOT NULL,
    PRIMARY KEY (pulse, team, question, answer)
);

-- How many of a team (zeros: of none) answered anything.
CREATE TABLE pulse_answered (
    pulse UUID NOT NULL REFERENCES pulse (id),
    team  UUID NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (pulse, team)
);

-- What was told of a round, for each unit (zeros: the centre), with the least number that held for it.
CREATE TABLE pulse_told (
    pulse UUID NOT NULL REFERENCES pulse (id),
    team  UUID NOT NULL,
    month BIGINT NOT NULL,
    k     BIGINT NOT NULL,
    told  BYTEA NOT NULL,
    at    BIGINT NOT NULL,
    PRIMARY KEY (pulse, team)
);

-- Who approved the report of a month, by its first day.
CREATE TABLE voice_report (
    month  BIGINT NOT NULL,
    person UUID NOT NULL REFERENCES person (id),
    PRIMARY KEY (month, person)
);
