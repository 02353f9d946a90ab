-- What ended runs are found by: what is in their inputs, outputs and errors.
CREATE TABLE run_texts (
  run  bigint PRIMARY KEY,
  text text NOT NULL
);
-- By any part of three letters or more at once, where the server has the extension and the user may add it; else text by text.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX run_texts_index ON run_texts USING gin (text gin_trgm_ops);
EXCEPTION
  WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN NULL;
END
$$;
ALTER TABLE runs ADD COLUMN searchable bigint NOT NULL DEFAULT 0;
CREATE INDEX runs_to_search ON runs (id) WHERE searchable = 0 AND status >= 3;

-- Which runs are kept: 9 is a run that is being deleted, a few journal rows at a time, and that nobody sees any more.
CREATE INDEX runs_by_end ON runs (ended_at) WHERE status >= 3;
CREATE INDEX runs_erased ON runs (id) WHERE status = 9;

CREATE TABLE settings (
  name text COLLATE "C" PRIMARY KEY,
  json text NOT NULL
);
