-- The conversation whose message began a run; what was said stands in the journal.
ALTER TABLE runs ADD COLUMN conversation text COLLATE "C";
CREATE INDEX runs_of_conversation ON runs (agent_id, conversation, started_at DESC) WHERE conversation IS NOT NULL;
