-- The log: every record this installation wrote or received, byte for byte, and how far each is synced.
-- Ids are UUIDs as text; hashes are 16 bytes.

-- Streams this installation writes. `keep` is where a fork ended one; what came after it was written
-- again under a higher incarnation.
CREATE TABLE stream (
    author    TEXT    NOT NULL,
    device    TEXT    NOT NULL,
    inc       INTEGER NOT NULL,
    head_seq  INTEGER NOT NULL,
    head_hash BLOB    NOT NULL,
    acked     INTEGER NOT NULL,      -- the server holds it up to here
    safe      INTEGER NOT NULL,      -- so does a backup or a replica
    keep      INTEGER,
    PRIMARY KEY (author, device, inc)
) STRICT, WITHOUT ROWID;

-- A record is its header: the hash of the header bytes is its identity, whatever way it came.
CREATE TABLE record (
    id          INTEGER PRIMARY KEY,
    hash        BLOB    NOT NULL UNIQUE,
    head        BLOB    NOT NULL,
    body        BLOB,                -- null once erased
    own         INTEGER NOT NULL,    -- written here
    projected   INTEGER NOT NULL,    -- 0: kept for a program that knows it
    -- Read from the header; null when only a newer program can read it.
    author      TEXT,
    device      TEXT,
    inc         INTEGER,
    seq         INTEGER,
    kind        INTEGER,
    -- Which write this is, whatever incarnation carries it.
    origin_inc  INTEGER,
    origin_seq  INTEGER,
    body_hash   BLOB
) STRICT;
CREATE UNIQUE INDEX record_own ON record (author, device, inc, seq) WHERE own = 1;
CREATE INDEX record_write ON record (author, device, origin_inc, origin_seq, body_hash);
CREATE INDEX record_unprojected ON record (id) WHERE projected = 0;

-- Rows of each feed as read. The cursor of a feed is its last row, so it cannot pass what is not stored.
CREATE TABLE feed_row (
    feed   TEXT    NOT NULL,
    fseq   INTEGER NOT NULL,
    chain  BLOB    NOT NULL,
    record INTEGER NOT NULL REFERENCES record (id),
    PRIMARY KEY (feed, fseq)
) STRICT, WITHOUT ROWID;
