-- Praise from survey tools: what a token's tool is called, what it said before, and what waits for a person.

ALTER TABLE api_token ADD COLUMN name TEXT NOT NULL DEFAULT '';

-- A hash of how a tool named a request or a row, and one of what it said under that name.
CREATE TABLE praise_key (
    hash BLOB PRIMARY KEY,
    said BLOB NOT NULL,
    at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX praise_key_at ON praise_key (at);

-- Freed of what can be cut out; what is left may tell who the customer is.
CREATE TABLE praise_waiting (
    id     BLOB PRIMARY KEY,
    person BLOB NOT NULL REFERENCES person (id),
    body   BLOB NOT NULL,
    why    TEXT NOT NULL,
    source TEXT NOT NULL,
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
