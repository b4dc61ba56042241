-- Which posts there are is a rule of the service, not of its database: coaches and the works council come in.
-- Foreign keys are off while this runs.
CREATE TABLE person_new (
    id     BLOB PRIMARY KEY,
    name   TEXT NOT NULL,
    team   BLOB REFERENCES team (id),
    post   TEXT NOT NULL,
    role   TEXT,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    email  TEXT UNIQUE
) STRICT, WITHOUT ROWID;

INSERT INTO person_new (id, name, team, post, role, active, email)
SELECT id, name, team, post, role, active, email FROM person;
DROP TABLE person;
ALTER TABLE person_new RENAME TO person;
