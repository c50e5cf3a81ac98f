-- What was disposed of, and what later loads have to obey. No value and no name of a record is here: what has to be recognised again is
-- kept as an HMAC under a key that is no part of the register.

CREATE TABLE disposals (
  id {integer} NOT NULL PRIMARY KEY,
  kind {text} NOT NULL,
  day {text} NOT NULL,
  reason {text} NOT NULL,
  officer {text},
  program {text} NOT NULL,
  key_check {text} NOT NULL,
  started {text} NOT NULL,
  counts {text} NOT NULL,
  finished {text},
  certificate {text}
);

-- A token that does not last is of the disposal under way: it says what to clear from tables, and goes when the disposal is finished.
CREATE TABLE tombstones (
  source {text} NOT NULL,
  kind {text} NOT NULL,
  token {text} NOT NULL,
  lasts {integer} NOT NULL,
  disposal {integer} NOT NULL REFERENCES disposals (id),
  PRIMARY KEY (token)
);

CREATE INDEX tombstones_source ON tombstones (source);

-- What stands in the place of bytes that held what was disposed of: how it is read, and by what the bytes that came are known again.
ALTER TABLE load_files ADD COLUMN form {text};
ALTER TABLE load_files ADD COLUMN came {text};
ALTER TABLE load_files ADD COLUMN came_bytes {integer};

CREATE TABLE backups (
  id {integer} NOT NULL PRIMARY KEY,
  path {text} NOT NULL,
  made {text} NOT NULL,
  byte_count {integer} NOT NULL
);
