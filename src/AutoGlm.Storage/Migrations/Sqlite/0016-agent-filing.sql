-- Folders and tags of agents; no part of any document.
CREATE TABLE agent_folders (
  agent_id TEXT PRIMARY KEY,
  folder   TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE agent_tags (
  agent_id TEXT NOT NULL,
  tag      TEXT NOT NULL,
  PRIMARY KEY (agent_id, tag)
) WITHOUT ROWID;
