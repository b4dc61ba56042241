-- The floor under everybody's rest, as it was last set.
CREATE TABLE policy (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    text TEXT NOT NULL,
    pack TEXT,
    body BLOB NOT NULL
) STRICT;
