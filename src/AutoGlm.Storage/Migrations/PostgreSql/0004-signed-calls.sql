-- Signed calls that were taken, for as long as they could be sent again.
CREATE TABLE signed_calls (
  id         text COLLATE "C" PRIMARY KEY,
  run_id     text COLLATE "C" NOT NULL,
  expires_at bigint NOT NULL
);
CREATE INDEX signed_calls_by_end ON signed_calls (expires_at);
