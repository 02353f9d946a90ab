-- Which runs are to go, by how they ended: one index over both would have the sweep read all that are kept longer.
DROP INDEX runs_by_end;
CREATE INDEX runs_succeeded_by_end ON runs (ended_at) WHERE status = 3;
CREATE INDEX runs_others_by_end ON runs (ended_at) WHERE status > 3 AND status < 9;
