-- Folders and tags of agents; no part of any document.
CREATE TABLE agent_folders (
  agent_id text PRIMARY KEY,
  folder   text NOT NULL
);

CREATE TABLE agent_tags (
  agent_id text NOT NULL,
  tag      text NOT NULL,
  PRIMARY KEY (agent_id, tag)
);
