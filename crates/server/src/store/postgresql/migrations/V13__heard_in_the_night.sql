-- What was said without a name is taken in once a day: whoever watches the console must not see in which minute it came.

-- Since which day something of it waits for that; empty when nothing does. What is new waits itself, and is part of no case until then
-- (zeros). Of what was taken in before, `later` has what its author said afterwards, a list (JSON).
ALTER TABLE voice ADD COLUMN waits_since BIGINT;
ALTER TABLE voice ADD COLUMN later TEXT NOT NULL DEFAULT '[]';

CREATE INDEX voice_waits ON voice (waits_since) WHERE waits_since IS NOT NULL;

-- What is taken in belongs to a case that was open when it came, also when that was answered on the same day.
DROP INDEX voice_case_tool;
CREATE INDEX voice_case_tool ON voice_case (tool_key) WHERE sort = 'friction';
