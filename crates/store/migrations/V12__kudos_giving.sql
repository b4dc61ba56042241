-- Kudos that were given a moment ago and can still be undone. Each is written into the log when that is over; until then
-- nothing of it can leave this computer.
CREATE TABLE kudos_leaving (
    id     TEXT PRIMARY KEY,
    giving TEXT NOT NULL            -- one for all that were given together
) STRICT;

-- What kudos are looked for by: the note without case and accents. Empty in rows of an older program, until the next start.
ALTER TABLE kudos ADD COLUMN search TEXT NOT NULL DEFAULT '';
CREATE INDEX kudos_unindexed ON kudos (id) WHERE search = '';

-- The sentence of the thanks; sealed until the vault is open here, with the moment it is bound to.
ALTER TABLE kudos ADD COLUMN thanks TEXT;
ALTER TABLE kudos ADD COLUMN thanks_sealed BLOB;
ALTER TABLE kudos ADD COLUMN thanks_ms INTEGER;
CREATE INDEX kudos_thanks_sealed ON kudos (id) WHERE thanks_sealed IS NOT NULL;

-- What is half written, by what it is about: a kudos, the answer to one, what shows a skill.
CREATE TABLE draft (
    subject TEXT PRIMARY KEY,
    body    TEXT NOT NULL,          -- JSON
    kept_ms INTEGER NOT NULL
) STRICT;
