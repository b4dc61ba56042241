-- What was said can be looked for by its kind, to be erased when it is taken back or over its time.
CREATE INDEX record_said ON record (kind, id) WHERE body IS NOT NULL;
