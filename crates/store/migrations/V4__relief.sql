-- "I need ten minutes": what was sent from here and what came from the people one leads. No reason, no call.
CREATE TABLE relief (
    author      TEXT    NOT NULL,
    receiver    TEXT    NOT NULL,
    minutes     INTEGER NOT NULL,
    asked_ms    INTEGER NOT NULL,
    notified_ms INTEGER,                -- received: handed over in a gap
    seen_ms     INTEGER,                -- received: put away by the leader
    PRIMARY KEY (author, asked_ms)
) STRICT, WITHOUT ROWID;
