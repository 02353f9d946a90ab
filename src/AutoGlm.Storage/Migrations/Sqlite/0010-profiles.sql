-- Log-in states that surfaces start with; the state is sealed with keys that lie outside this file.
CREATE TABLE profiles (
  name       TEXT PRIMARY KEY,
  kind       TEXT NOT NULL,
  start      TEXT,
  saved_at   INTEGER NOT NULL,
  expired_at INTEGER,
  sealed     BLOB NOT NULL
) WITHOUT ROWID;
