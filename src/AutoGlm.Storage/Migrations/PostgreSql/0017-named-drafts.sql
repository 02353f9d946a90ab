-- Drafts that somebody gave a name, to come back to; nothing runs them.
CREATE TABLE named_drafts (
  agent_id text COLLATE "C" NOT NULL,
  number   bigint NOT NULL,
  name     text NOT NULL,
  named_at bigint NOT NULL,
  json     text NOT NULL,
  PRIMARY KEY (agent_id, number)
);
