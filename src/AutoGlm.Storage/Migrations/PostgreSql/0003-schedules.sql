-- Schedules of published agents: up to when their times were decided on, whether they are paused.
CREATE TABLE schedules (
  agent_id      text COLLATE "C" NOT NULL,
  node_id       text COLLATE "C" NOT NULL,
  revision      bigint NOT NULL,
  cron          text NOT NULL,
  time_zone     text NOT NULL,
  decided_until bigint NOT NULL,
  paused_at     bigint,
  ended_at      bigint,
  PRIMARY KEY (agent_id, node_id)
);

-- What came of each time: one row at most for each, whichever process finds it due.
CREATE TABLE ticks (
  agent_id   text COLLATE "C" NOT NULL,
  node_id    text COLLATE "C" NOT NULL,
  at         bigint NOT NULL,
  outcome    bigint NOT NULL,
  reason     bigint,
  run_id     text COLLATE "C",
  detail     text,
  changed_at bigint NOT NULL,
  PRIMARY KEY (agent_id, node_id, at)
);
-- 0 is about to start, 2 waits: the few that something is still to be done for.
CREATE INDEX ticks_waiting ON ticks (agent_id, node_id) WHERE outcome IN (0, 2);
