-- What ended runs are found by: what is in their inputs, outputs and errors, by any part of three letters or more.
CREATE TABLE run_texts (
  run  INTEGER PRIMARY KEY,
  text TEXT NOT NULL
);
CREATE VIRTUAL TABLE run_texts_index USING fts5(text, content = 'run_texts', content_rowid = 'run', tokenize = 'trigram');
CREATE TRIGGER run_texts_added AFTER INSERT ON run_texts BEGIN
  INSERT INTO run_texts_index (rowid, text) VALUES (new.run, new.text);
END;
CREATE TRIGGER run_texts_removed AFTER DELETE ON run_texts BEGIN
  INSERT INTO run_texts_index (run_texts_index, rowid, text) VALUES ('delete', old.run, old.text);
END;
ALTER TABLE runs ADD COLUMN searchable INTEGER NOT NULL DEFAULT 0;
CREATE INDEX runs_to_search ON runs (id) WHERE searchable = 0 AND status >= 3;

-- Which runs are kept: 9 is a run that is being deleted, a few journal rows at a time, and that nobody sees any more.
CREATE INDEX runs_by_end ON runs (ended_at) WHERE status >= 3;
CREATE INDEX runs_erased ON runs (id) WHERE status = 9;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  json TEXT NOT NULL
) WITHOUT ROWID;
