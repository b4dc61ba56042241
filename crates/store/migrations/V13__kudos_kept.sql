-- The kudos that a piece of evidence came of. Its words are in the evidence and stay there, whatever becomes of the kudos.
ALTER TABLE evidence ADD COLUMN kudos TEXT;
CREATE INDEX evidence_by_kudos ON evidence (kudos) WHERE kudos IS NOT NULL;

-- Kudos that the agent took off their own wall, and those that wait because the agent blocked who gave them.
ALTER TABLE kudos ADD COLUMN hidden_ms INTEGER;
ALTER TABLE kudos ADD COLUMN kept_back INTEGER NOT NULL DEFAULT 0;
CREATE INDEX kudos_hidden ON kudos (given_ms, id) WHERE hidden_ms IS NOT NULL;
DROP INDEX kudos_unannounced;
DROP INDEX kudos_unseen;
CREATE INDEX kudos_unannounced ON kudos (receiver, given_ms, id) WHERE notified_ms IS NULL AND kept_back = 0;
CREATE INDEX kudos_unseen ON kudos (receiver) WHERE seen_ms IS NULL AND kept_back = 0 AND hidden_ms IS NULL;

-- Whose new kudos wait unseen. Nobody is told.
CREATE TABLE blocked (
    person   TEXT PRIMARY KEY,
    since_ms INTEGER NOT NULL
) STRICT;

-- Kudos that somebody reported to the agent, who leads their team or runs the centre.
CREATE TABLE kudos_report (
    kudos       TEXT NOT NULL,
    reporter    TEXT NOT NULL,
    giver       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    words       TEXT,               -- only where the reporter sent them along
    reported_ms INTEGER NOT NULL,
    PRIMARY KEY (kudos, reporter)
) STRICT;

-- How people like to be recognised, as they said last.
CREATE TABLE card (
    person TEXT PRIMARY KEY,
    ways   TEXT NOT NULL,           -- JSON, names of domain::recognition::Way
    words  TEXT,
    at_ms  INTEGER NOT NULL
) STRICT;
