-- Who did what: entries that hang together by their hashes, and the end of the chain, which whoever adds one claims.
CREATE TABLE audit (
  number   INTEGER PRIMARY KEY,
  at       INTEGER NOT NULL,
  via      TEXT NOT NULL,
  actor    TEXT,
  deed     TEXT NOT NULL,
  agent    TEXT,
  run      TEXT,
  node     TEXT,
  node_run TEXT,
  bookmark TEXT,
  details  TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL
);
CREATE INDEX audit_by_deed ON audit (deed, number);
CREATE INDEX audit_by_agent ON audit (agent, number) WHERE agent IS NOT NULL;
CREATE INDEX audit_by_run ON audit (run, number) WHERE run IS NOT NULL;
CREATE TABLE audit_head (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  hash   TEXT NOT NULL
);
INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Nothing that stands there is changed or taken away.
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_head_is_kept BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_head_goes_on BEFORE UPDATE ON audit_head WHEN new.number <> old.number + 1 BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

-- Who answered, for the run's journal.
ALTER TABLE signals ADD COLUMN via TEXT;
ALTER TABLE signals ADD COLUMN actor TEXT;
