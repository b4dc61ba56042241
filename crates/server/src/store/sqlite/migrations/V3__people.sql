-- Two people may have the same name; an address at work tells them apart. Foreign keys are off while this runs.
CREATE TABLE person_new (
    id     BLOB PRIMARY KEY,
    name   TEXT NOT NULL,
    team   BLOB REFERENCES team (id),
    post   TEXT NOT NULL CHECK (post IN ('agent', 'leader', 'admin')),
    role   TEXT,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    email  TEXT UNIQUE
) STRICT, WITHOUT ROWID;

INSERT INTO person_new (id, name, team, post, role, active) SELECT id, name, team, post, role, active FROM person;
DROP TABLE person;
ALTER TABLE person_new RENAME TO person;
