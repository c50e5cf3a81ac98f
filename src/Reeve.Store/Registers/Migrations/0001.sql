-- What must be transactional. {integer}, {text} and {real} are the dialect's types; texts sort by bytes. Times are UTC, as
-- 2026-01-31T09:00:00.0000000Z, so that they sort as texts.

CREATE TABLE runs (
  id {integer} NOT NULL PRIMARY KEY,
  program {text} NOT NULL,
  started {text} NOT NULL,
  finished {text},
  outcome {text}
);

-- What a run did with a node of the plan.
CREATE TABLE executions (
  run {integer} NOT NULL REFERENCES runs (id),
  node {text} NOT NULL,
  recipe {text} NOT NULL,
  outcome {text} NOT NULL,
  row_count {integer},
  rejected {integer},
  seconds {real} NOT NULL,
  message {text},
  finished {text} NOT NULL,
  PRIMARY KEY (run, node)
);

-- Snapshots whose folders are in place. One that no publication names was written by a build that did not end.
CREATE TABLE snapshots (
  table_name {text} NOT NULL,
  content {text} NOT NULL,
  row_count {integer} NOT NULL,
  byte_count {integer} NOT NULL,
  written {text} NOT NULL,
  PRIMARY KEY (table_name, content)
);

-- What nodes have given. A node's current publication is the one that has not ended.
CREATE TABLE publications (
  id {integer} NOT NULL PRIMARY KEY,
  run {integer} NOT NULL REFERENCES runs (id),
  node {text} NOT NULL,
  recipe {text} NOT NULL,
  published {text} NOT NULL,
  ended {text}
);

CREATE UNIQUE INDEX publications_current ON publications (node) WHERE ended IS NULL;

-- The history stays when a snapshot is pruned: hence no reference to snapshots.
CREATE TABLE outputs (
  publication {integer} NOT NULL REFERENCES publications (id),
  table_name {text} NOT NULL,
  content {text} NOT NULL,
  row_count {integer} NOT NULL,
  byte_count {integer} NOT NULL,
  PRIMARY KEY (publication, table_name)
);

CREATE INDEX outputs_snapshot ON outputs (table_name, content);

-- Originals whose files are in place.
CREATE TABLE originals (
  hash {text} NOT NULL PRIMARY KEY,
  byte_count {integer} NOT NULL,
  added {text} NOT NULL
);

CREATE TABLE loads (
  source {text} NOT NULL,
  number {integer} NOT NULL,
  kind {text} NOT NULL,
  run {integer} NOT NULL REFERENCES runs (id),
  recorded {text} NOT NULL,
  dropped {text},
  PRIMARY KEY (source, number)
);

CREATE TABLE load_files (
  source {text} NOT NULL,
  number {integer} NOT NULL,
  position {integer} NOT NULL,
  original {text} NOT NULL,
  name {text} NOT NULL,
  byte_count {integer} NOT NULL,
  PRIMARY KEY (source, number, position),
  FOREIGN KEY (source, number) REFERENCES loads (source, number)
);

CREATE INDEX load_files_original ON load_files (original);

-- Counts and measures as JSON. Load 0 is none: the fact is of the run.
CREATE TABLE facts (
  node {text} NOT NULL,
  kind {text} NOT NULL,
  load {integer} NOT NULL,
  run {integer} NOT NULL REFERENCES runs (id),
  body {text} NOT NULL,
  PRIMARY KEY (node, kind, load, run)
);

-- Who reads what. The item is tables/TABLE/CONTENT or originals/HASH.
CREATE TABLE leases (
  id {integer} NOT NULL PRIMARY KEY,
  item {text} NOT NULL,
  holder {text} NOT NULL,
  machine {text} NOT NULL,
  process {integer} NOT NULL,
  process_start {integer} NOT NULL,
  expires {text} NOT NULL
);

CREATE INDEX leases_item ON leases (item);

-- Who builds, where the lock itself (of PostgreSQL) cannot say it.
CREATE TABLE build_holder (
  id {integer} NOT NULL PRIMARY KEY CHECK (id = 1),
  host {text} NOT NULL,
  process {integer} NOT NULL,
  since {text} NOT NULL
);
