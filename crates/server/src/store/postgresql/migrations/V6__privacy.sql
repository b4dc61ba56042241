-- Erasing: who left when, what was asked for, and what came of it.

CREATE TABLE departed (
    person  UUID PRIMARY KEY REFERENCES person (id),
    left_at BIGINT NOT NULL
);

-- Nobody noted when; their thirty days begin now.
INSERT INTO departed (person, left_at) SELECT id, (extract(epoch FROM now()) * 1000)::bigint FROM person WHERE NOT active;

CREATE TABLE erasure (
    id           BYTEA PRIMARY KEY,
    person       UUID NOT NULL REFERENCES person (id),
    asked_by     TEXT NOT NULL,
    asked_at     BIGINT NOT NULL,
    confirmed_by TEXT,
    receipt      TEXT
);
