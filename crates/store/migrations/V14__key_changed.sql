-- When a key took the place of another one, as this desk heard of it.
ALTER TABLE identity ADD COLUMN changed_ms INTEGER;
