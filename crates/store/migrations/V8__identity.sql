-- The public keys of those who have a vault: what is meant for one person alone is sealed to theirs.

CREATE TABLE identity (
    person TEXT    PRIMARY KEY,
    key    BLOB    NOT NULL,
    at_ms  INTEGER NOT NULL
) STRICT;
