-- What does an agent good in a reset, in own words.
CREATE TABLE reset_idea (
    id      TEXT    PRIMARY KEY,
    title   TEXT    NOT NULL,
    words   TEXT    NOT NULL,
    seconds INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How many calls of a day the agent marked as hard, as another desk says it.
ALTER TABLE personal_day ADD COLUMN marked INTEGER NOT NULL DEFAULT 0;
