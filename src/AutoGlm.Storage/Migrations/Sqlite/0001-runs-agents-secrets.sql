-- Times are UTC ticks, because SQLite has no type for them and ticks sort.

CREATE TABLE owners (
  id          TEXT PRIMARY KEY,
  lease_until INTEGER NOT NULL
) WITHOUT ROWID;

-- Documents that runs started with, kept once however many runs share one.
CREATE TABLE documents (
  id   INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  json TEXT NOT NULL
);

CREATE TABLE runs (
  id         INTEGER PRIMARY KEY,
  run_id     TEXT NOT NULL UNIQUE,
  agent_id   TEXT NOT NULL,
  agent_name TEXT NOT NULL,
  version    INTEGER NOT NULL,
  document   INTEGER NOT NULL REFERENCES documents(id),
  trigger    TEXT NOT NULL,
  status     INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at   INTEGER,
  inputs     TEXT NOT NULL,
  outputs    TEXT,
  error      TEXT,
  last_seq   INTEGER NOT NULL,
  owner      TEXT,
  fence      INTEGER NOT NULL
);
CREATE INDEX runs_by_start ON runs (started_at DESC);
CREATE INDEX runs_by_agent ON runs (agent_id, started_at DESC);
-- 3 and above are final; only the few live runs are in these.
CREATE INDEX runs_alive ON runs (status) WHERE status < 3;
CREATE INDEX runs_by_owner ON runs (owner) WHERE status < 3 AND owner IS NOT NULL;

-- Rows are appended at the end of the table whichever run they belong to, so concurrent runs share pages.
CREATE TABLE journal (
  id       INTEGER PRIMARY KEY,
  run      INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  node_run TEXT,
  node     TEXT,
  data     TEXT NOT NULL
);
CREATE UNIQUE INDEX journal_of_run ON journal (run, seq);

CREATE TABLE bookmarks (
  run         INTEGER NOT NULL,
  id          TEXT NOT NULL,
  node_run    TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  answered_at INTEGER,
  PRIMARY KEY (run, id)
) WITHOUT ROWID;

CREATE TABLE signals (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  run     INTEGER NOT NULL,
  kind    INTEGER NOT NULL,
  subject TEXT,
  data    TEXT
);
CREATE INDEX signals_of_run ON signals (run);

-- Sealed: surface states and secrets of runs that have not ended.
CREATE TABLE run_vault (
  run    INTEGER NOT NULL,
  name   TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (run, name)
) WITHOUT ROWID;

CREATE TABLE agents (
  id         TEXT PRIMARY KEY,
  revision   INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  json       TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE agent_versions (
  agent_id     TEXT NOT NULL,
  version      INTEGER NOT NULL,
  published_at INTEGER NOT NULL,
  note         TEXT,
  json         TEXT NOT NULL,
  PRIMARY KEY (agent_id, version)
) WITHOUT ROWID;

CREATE TABLE secrets (
  name       TEXT PRIMARY KEY,
  places     TEXT NOT NULL,
  fields     TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  sealed     BLOB NOT NULL
) WITHOUT ROWID;
