-- Kudos that were sealed to the agent: what came, until the vault is open here, and from then on what opens their
-- commitment when they are shown to others.
CREATE TABLE kudos_sealed (
    id          TEXT PRIMARY KEY,
    giver       TEXT NOT NULL,
    given_ms    INTEGER NOT NULL,
    body        BLOB,                -- protocol::kudos::KudosSealed; null once it was opened
    salt        BLOB,                -- null until it was opened
    notified_ms INTEGER              -- that one came was said in a gap
) STRICT;

CREATE INDEX kudos_sealed_waiting ON kudos_sealed (notified_ms) WHERE body IS NOT NULL;
