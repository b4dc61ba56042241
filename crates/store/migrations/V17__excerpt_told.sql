-- Whether the agent was told that somebody shares a part of their path. Of what is here already they know.
ALTER TABLE excerpt ADD COLUMN told INTEGER NOT NULL DEFAULT 1;
