-- Drafts that somebody gave a name, to come back to; nothing runs them.
CREATE TABLE named_drafts (
  agent_id TEXT NOT NULL,
  number   INTEGER NOT NULL,
  name     TEXT NOT NULL,
  named_at INTEGER NOT NULL,
  json     TEXT NOT NULL,
  PRIMARY KEY (agent_id, number)
) WITHOUT ROWID;
