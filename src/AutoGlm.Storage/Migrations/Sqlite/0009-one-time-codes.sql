-- What a secret is filled in as: 0 its value, 1 a one-time code; and which code was last given out, so that none is given out twice.
ALTER TABLE secrets ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE secrets ADD COLUMN step INTEGER NOT NULL DEFAULT 0;
