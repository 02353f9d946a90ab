-- Log-in states that surfaces start with; the state is sealed with keys that lie outside this database.
CREATE TABLE profiles (
  name       text PRIMARY KEY,
  kind       text NOT NULL,
  start      text,
  saved_at   bigint NOT NULL,
  expired_at bigint,
  sealed     bytea NOT NULL
);
