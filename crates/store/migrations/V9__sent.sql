-- What left this computer, for a few weeks: what goes by itself as one sum a day, what the agent pressed in a row of
-- its own. Holds no words, no names and no ids of people. Only on this computer.
CREATE TABLE sent (
    id         INTEGER PRIMARY KEY,
    on_day     TEXT    NOT NULL,       -- the agent's day, as YYYY-MM-DD
    host       TEXT    NOT NULL,       -- to whom
    what       TEXT    NOT NULL,       -- app::view::SentWhat
    is_sum     INTEGER NOT NULL,
    first_ms   INTEGER NOT NULL,
    last_ms    INTEGER NOT NULL,
    times      INTEGER NOT NULL,
    unanswered INTEGER NOT NULL,       -- how many of these had no answer: perhaps they did not leave whole
    bytes      INTEGER NOT NULL,
    open_ms    INTEGER NOT NULL,       -- how long a connection was open
    records    TEXT    NOT NULL        -- JSON of app::view::SentRecords
) STRICT;
CREATE UNIQUE INDEX sent_sum ON sent (on_day, host, what) WHERE is_sum = 1;
CREATE INDEX sent_by_day ON sent (on_day);
