-- Outputs that people keep for nodes while they draw; no part of any document.
CREATE TABLE node_pins (
  agent_id text NOT NULL,
  node_id  text NOT NULL,
  output   text NOT NULL,
  PRIMARY KEY (agent_id, node_id)
);
