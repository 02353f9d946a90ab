-- When whoever is waited for was reminded; once, by whichever process was first.
ALTER TABLE bookmarks ADD COLUMN reminded_at bigint;
CREATE INDEX bookmarks_to_remind ON bookmarks (remind_at) WHERE remind_at IS NOT NULL AND reminded_at IS NULL AND answered_at IS NULL;
