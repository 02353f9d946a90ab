-- Times are UTC ticks, as in the other database. Keys compare byte by byte, whatever the database's language is.

CREATE TABLE owners (
  id          text COLLATE "C" PRIMARY KEY,
  lease_until bigint NOT NULL
);

-- Documents that runs started with, kept once however many runs share one.
CREATE TABLE documents (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash bytea NOT NULL UNIQUE,
  json text NOT NULL
);

-- Each entry of a journal changes its run's row: there is room for the new version beside the old one, and no index changes.
CREATE TABLE runs (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id     text COLLATE "C" NOT NULL UNIQUE,
  agent_id   text COLLATE "C" NOT NULL,
  agent_name text NOT NULL,
  version    bigint NOT NULL,
  document   bigint NOT NULL REFERENCES documents (id),
  trigger    text NOT NULL,
  status     bigint NOT NULL,
  started_at bigint NOT NULL,
  ended_at   bigint,
  inputs     text NOT NULL,
  outputs    text,
  error      text,
  last_seq   bigint NOT NULL,
  owner      text COLLATE "C",
  fence      bigint NOT NULL
) WITH (fillfactor = 50);
CREATE INDEX runs_by_start ON runs (started_at DESC);
CREATE INDEX runs_by_agent ON runs (agent_id, started_at DESC);
-- 3 and above are final; only the few live runs are in these.
CREATE INDEX runs_alive ON runs (status) WHERE status < 3;
CREATE INDEX runs_by_owner ON runs (owner) WHERE status < 3 AND owner IS NOT NULL;

CREATE TABLE journal (
  run      bigint NOT NULL,
  seq      bigint NOT NULL,
  at       bigint NOT NULL,
  kind     text NOT NULL,
  version  bigint NOT NULL,
  node_run text,
  node     text,
  data     text NOT NULL,
  PRIMARY KEY (run, seq)
);

CREATE TABLE bookmarks (
  run         bigint NOT NULL,
  id          text COLLATE "C" NOT NULL,
  node_run    text COLLATE "C" NOT NULL,
  created_at  bigint NOT NULL,
  answered_at bigint,
  PRIMARY KEY (run, id)
);

CREATE TABLE signals (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run     bigint NOT NULL,
  kind    bigint NOT NULL,
  subject text,
  data    text
);
CREATE INDEX signals_of_run ON signals (run);

-- Sealed: surface states and secrets of runs that have not ended.
CREATE TABLE run_vault (
  run    bigint NOT NULL,
  name   text COLLATE "C" NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (run, name)
);

CREATE TABLE agents (
  id         text COLLATE "C" PRIMARY KEY,
  revision   bigint NOT NULL,
  changed_at bigint NOT NULL,
  json       text NOT NULL
);

CREATE TABLE agent_versions (
  agent_id     text COLLATE "C" NOT NULL,
  version      bigint NOT NULL,
  published_at bigint NOT NULL,
  note         text,
  json         text NOT NULL,
  PRIMARY KEY (agent_id, version)
);

CREATE TABLE secrets (
  name       text COLLATE "C" PRIMARY KEY,
  places     text NOT NULL,
  fields     text NOT NULL,
  changed_at bigint NOT NULL,
  sealed     bytea NOT NULL
);

-- Each process's writers, with the number of their last transaction: whether one was committed whose answer was lost.
-- Every transaction changes its writer's row, so there is room for many versions of it.
CREATE TABLE writers (
  id     text COLLATE "C" PRIMARY KEY,
  number bigint NOT NULL,
  at     bigint NOT NULL
) WITH (fillfactor = 10);
