-- What is kept of a day for long: one row, sums only. Worked out of the desk's record before that is let go of.

CREATE TABLE history_day (
    on_day        TEXT    PRIMARY KEY, -- ISO 8601; a shift over midnight belongs to the day it began
    call_ms       INTEGER NOT NULL,
    rest_ms       INTEGER NOT NULL,
    longest_ms    INTEGER NOT NULL,    -- longest call time without rest
    resets        INTEGER NOT NULL,
    uncertain_ms  INTEGER NOT NULL,
    unmeasured_ms INTEGER NOT NULL,
    rules         TEXT    NOT NULL     -- the program and the numbers it was worked out with
) STRICT;
