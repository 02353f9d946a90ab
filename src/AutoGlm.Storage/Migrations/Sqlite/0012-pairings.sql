-- Browser extensions that may start tasks; of their tokens the hash only.
CREATE TABLE pairings (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  paired_at  INTEGER NOT NULL,
  used_at    INTEGER
) WITHOUT ROWID;
