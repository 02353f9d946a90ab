-- Schedules of published agents: up to when their times were decided on, whether they are paused.
CREATE TABLE schedules (
  agent_id      TEXT NOT NULL,
  node_id       TEXT NOT NULL,
  revision      INTEGER NOT NULL,
  cron          TEXT NOT NULL,
  time_zone     TEXT NOT NULL,
  decided_until INTEGER NOT NULL,
  paused_at     INTEGER,
  ended_at      INTEGER,
  PRIMARY KEY (agent_id, node_id)
) WITHOUT ROWID;

-- What came of each time: one row at most for each, whichever process finds it due.
CREATE TABLE ticks (
  agent_id   TEXT NOT NULL,
  node_id    TEXT NOT NULL,
  at         INTEGER NOT NULL,
  outcome    INTEGER NOT NULL,
  reason     INTEGER,
  run_id     TEXT,
  detail     TEXT,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (agent_id, node_id, at)
) WITHOUT ROWID;
-- 0 is about to start, 2 waits: the few that something is still to be done for.
CREATE INDEX ticks_waiting ON ticks (agent_id, node_id) WHERE outcome IN (0, 2);
