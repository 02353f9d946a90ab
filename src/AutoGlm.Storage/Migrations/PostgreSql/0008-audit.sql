-- Who did what: entries that hang together by their hashes, and the end of the chain, which whoever adds one claims.
CREATE TABLE audit (
  number   bigint PRIMARY KEY,
  at       bigint NOT NULL,
  via      text COLLATE "C" NOT NULL,
  actor    text,
  deed     text COLLATE "C" NOT NULL,
  agent    text COLLATE "C",
  run      text COLLATE "C",
  node     text,
  node_run text,
  bookmark text,
  details  text NOT NULL,
  previous text NOT NULL,
  hash     text NOT NULL
);
CREATE INDEX audit_by_deed ON audit (deed, number);
CREATE INDEX audit_by_agent ON audit (agent, number) WHERE agent IS NOT NULL;
CREATE INDEX audit_by_run ON audit (run, number) WHERE run IS NOT NULL;
CREATE TABLE audit_head (
  id     bigint PRIMARY KEY CHECK (id = 1),
  number bigint NOT NULL,
  hash   text NOT NULL
);
INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Nothing that stands there is changed or taken away.
CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to';
END
$$;
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_is_kept BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_head_is_kept BEFORE DELETE OR TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_head_goes_on BEFORE UPDATE ON audit_head FOR EACH ROW WHEN (new.number <> old.number + 1) EXECUTE FUNCTION audit_stays();

-- Who answered, for the run's journal.
ALTER TABLE signals ADD COLUMN via text;
ALTER TABLE signals ADD COLUMN actor text;
