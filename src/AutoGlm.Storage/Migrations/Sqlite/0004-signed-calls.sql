-- Signed calls that were taken, for as long as they could be sent again.
CREATE TABLE signed_calls (
  id         TEXT PRIMARY KEY,
  run_id     TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX signed_calls_by_end ON signed_calls (expires_at);
