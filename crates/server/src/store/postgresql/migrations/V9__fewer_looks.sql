-- What every record pays for: PostgreSQL looks a foreign key up row by row. Whoever writes has the ids from the same
-- transaction, nothing of these is ever deleted, and `fsck` compares them.
ALTER TABLE record DROP CONSTRAINT record_stream_fkey;
ALTER TABLE feed_row DROP CONSTRAINT feed_row_feed_fkey;
ALTER TABLE feed_row DROP CONSTRAINT feed_row_record_fkey;
