-- A rule for rows is not asked when a table is emptied at once.
CREATE FUNCTION acts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an act is kept for 24 months and never changed';
END $$;

CREATE TRIGGER acts_stay BEFORE TRUNCATE ON act FOR EACH STATEMENT EXECUTE FUNCTION acts_stay();
