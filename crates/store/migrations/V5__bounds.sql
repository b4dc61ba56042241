-- What keeps a start and a look cheap, whatever the age of the profile and the size of the centre.

-- All that the tracker knew after a record, so that a start replays one day at most. One row is kept.
CREATE TABLE tracker_snapshot (
    after_seq INTEGER PRIMARY KEY,     -- desk_record.seq
    version   INTEGER NOT NULL,        -- domain::tracker::SNAPSHOT_VERSION
    wall_ms   INTEGER NOT NULL,
    state     TEXT    NOT NULL         -- JSON of domain::tracker::Snapshot
) STRICT;

-- What is asked for at each gap.
CREATE INDEX kudos_unannounced ON kudos (receiver, given_ms, id) WHERE notified_ms IS NULL;
CREATE INDEX kudos_unseen ON kudos (receiver) WHERE seen_ms IS NULL;
CREATE INDEX relief_unannounced ON relief (receiver, asked_ms) WHERE notified_ms IS NULL;

-- The wall, page by page, as a whole and by who is in it.
DROP INDEX kudos_by_given;
CREATE INDEX kudos_by_given ON kudos (given_ms, id);
CREATE INDEX kudos_by_receiver ON kudos (receiver, given_ms, id);
CREATE INDEX kudos_by_giver ON kudos (giver, given_ms, id);

-- People by how their names are compared (domain::text::key) and looked for (search_key); filled by the program
-- when it opens.
ALTER TABLE person ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN search_key TEXT NOT NULL DEFAULT '';
CREATE INDEX person_by_key ON person (name_key, id);
CREATE INDEX person_by_name ON person (name, id);
