-- A ladder in other languages, and what a skill was called when its evidence was written down: a later edition of the
-- ladder may not have it any more, and evidence outlives it.
CREATE TABLE ladder_words (
    ladder   TEXT NOT NULL,
    language TEXT NOT NULL,
    words    TEXT NOT NULL,            -- JSON of domain::path::LadderWords
    PRIMARY KEY (ladder, language)
) STRICT;

ALTER TABLE evidence ADD COLUMN skill_name TEXT NOT NULL DEFAULT '';
