-- Outputs that people keep for nodes while they draw; no part of any document.
CREATE TABLE node_pins (
  agent_id TEXT NOT NULL,
  node_id  TEXT NOT NULL,
  output   TEXT NOT NULL,
  PRIMARY KEY (agent_id, node_id)
) WITHOUT ROWID;
