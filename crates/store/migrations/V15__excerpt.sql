-- What of a path is shared: with whom by the agent (mine = 1), and by whom with the agent (mine = 0). One between two people in
-- each direction, as it was said last.
CREATE TABLE excerpt (
    person  TEXT NOT NULL,          -- the other one
    mine    INTEGER NOT NULL,
    at_ms   INTEGER NOT NULL,
    sealed  INTEGER NOT NULL,       -- it cannot be read here before the vault is open
    excerpt TEXT,                   -- JSON of domain::path::Excerpt; null while it is sealed and once it is withdrawn
    PRIMARY KEY (person, mine)
) STRICT;
