-- The centre in PostgreSQL. Hashes and tokens are bytes, instants are milliseconds since 1970 in UTC, days are counted
-- from 1970, as in the SQLite file. There is no column for the work figures of a person, and there never is one.

CREATE TABLE centre (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    tenant   UUID NOT NULL,
    author   UUID NOT NULL,                 -- the server itself, as an author of records
    device   UUID NOT NULL,
    name     TEXT NOT NULL,
    roster_v BIGINT NOT NULL DEFAULT 0,     -- rises with every change of a person, a team or a session
    data_v   BIGINT NOT NULL DEFAULT 0      -- rises with every transaction that wrote
);

CREATE TABLE team (
    id     UUID PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    leader UUID
);

CREATE TABLE person (
    id     UUID PRIMARY KEY,
    name   TEXT NOT NULL,
    team   UUID REFERENCES team (id),
    post   TEXT NOT NULL CHECK (post IN ('agent', 'leader', 'admin')),
    role   TEXT,
    active BOOLEAN NOT NULL,
    email  TEXT UNIQUE
);

CREATE TABLE value (
    id      UUID PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    meaning TEXT NOT NULL,
    active  BOOLEAN NOT NULL
);

CREATE TABLE ladder (
    key  TEXT PRIMARY KEY,
    body BYTEA NOT NULL
);

CREATE TABLE policy (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    text TEXT NOT NULL,
    pack TEXT,
    body BYTEA NOT NULL
);

-- Secrets at rest are hashes; the secret itself is shown once and never kept.
CREATE TABLE code (
    hash       BYTEA PRIMARY KEY,
    person     UUID NOT NULL REFERENCES person (id),
    expires_at BIGINT NOT NULL,
    used_at    BIGINT
);

CREATE TABLE session (
    token        BYTEA PRIMARY KEY,
    id           BYTEA NOT NULL UNIQUE,
    person       UUID NOT NULL REFERENCES person (id),
    device       UUID NOT NULL,
    device_name  TEXT NOT NULL,
    created_at   BIGINT NOT NULL,
    last_used_on BIGINT NOT NULL            -- a day, never a time of day
);

CREATE INDEX session_person ON session (person);

CREATE TABLE stream (
    id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author UUID NOT NULL,
    device UUID NOT NULL,
    inc    BIGINT NOT NULL,
    seq    BIGINT NOT NULL,
    hash   BYTEA NOT NULL,
    safe   BIGINT NOT NULL DEFAULT 0,
    UNIQUE (author, device, inc)
);

-- Records as they came: header bytes untouched, the body until it is erased.
CREATE TABLE record (
    id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream   BIGINT NOT NULL REFERENCES stream (id),
    seq      BIGINT NOT NULL,
    hash     BYTEA NOT NULL,
    kind     INTEGER NOT NULL,
    head     BYTEA NOT NULL,
    body     BYTEA,
    erase_at BIGINT,
    UNIQUE (stream, seq)
);

CREATE INDEX record_erase ON record (erase_at) WHERE erase_at IS NOT NULL;

-- The counter row of a feed; written last in a transaction.
CREATE TABLE feed (
    id    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    seq   BIGINT NOT NULL,
    chain BYTEA NOT NULL
);

CREATE TABLE feed_row (
    feed   BIGINT NOT NULL REFERENCES feed (id),
    fseq   BIGINT NOT NULL,
    record BIGINT NOT NULL REFERENCES record (id),
    chain  BYTEA NOT NULL,
    PRIMARY KEY (feed, fseq)
);

CREATE TABLE kudos (
    id        UUID PRIMARY KEY,
    giver     UUID,
    passed_by UUID,
    receiver  UUID NOT NULL,
    record    BIGINT NOT NULL REFERENCES record (id)
);

CREATE TABLE praise_row (
    hash BYTEA PRIMARY KEY
);

CREATE TABLE held (
    id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    record BIGINT NOT NULL REFERENCES record (id),
    at     BIGINT NOT NULL,
    reason TEXT NOT NULL,
    kudos  UUID
);

CREATE INDEX held_kudos ON held (kudos) WHERE kudos IS NOT NULL;
CREATE INDEX held_reason ON held (reason);

CREATE TABLE shown (
    kudos  UUID NOT NULL REFERENCES kudos (id),
    feed   TEXT NOT NULL,
    record BIGINT NOT NULL REFERENCES record (id),
    PRIMARY KEY (kudos, feed, record)
);

CREATE TABLE passed_on (
    day    BIGINT NOT NULL,
    author UUID NOT NULL,
    reader UUID NOT NULL,
    kind   INTEGER NOT NULL,
    count  BIGINT NOT NULL,
    PRIMARY KEY (day, author, reader, kind)
);

-- What admins did. Rows are added and, after 24 months, dropped; they are never changed.
CREATE TABLE act (
    id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     BIGINT NOT NULL,
    actor  TEXT NOT NULL,
    what   TEXT NOT NULL,
    whom   UUID,
    detail TEXT NOT NULL
);

CREATE FUNCTION act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.at <= (extract(epoch FROM now()) - 730 * 86400) * 1000 THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'an act is kept for 24 months and never changed';
END $$;

CREATE TRIGGER act_stays BEFORE UPDATE OR DELETE ON act FOR EACH ROW EXECUTE FUNCTION act_stays();
