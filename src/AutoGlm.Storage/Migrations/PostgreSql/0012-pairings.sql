-- Browser extensions that may start tasks; of their tokens the hash only.
CREATE TABLE pairings (
  id         text PRIMARY KEY,
  name       text NOT NULL,
  token_hash text NOT NULL,
  paired_at  bigint NOT NULL,
  used_at    bigint
);
