-- What reviewers are asked, and what they decided. No value of a record: only which records it is about.

-- A question about two records: are they one person? Asked once for each pair of a linkage, and never removed but with its records.
CREATE TABLE review_tasks (
  id {integer} NOT NULL PRIMARY KEY,
  linkage {text} NOT NULL,
  left_source {text} NOT NULL,
  left_record {text} NOT NULL,
  right_source {text} NOT NULL,
  right_record {text} NOT NULL,
  kind {text} NOT NULL,
  why {text} NOT NULL,
  probability {real} NOT NULL,
  weight {real} NOT NULL,
  position {integer} NOT NULL,
  stratum {text},
  needs {integer} NOT NULL,
  cluster_size {integer} NOT NULL,
  evidence {text} NOT NULL,
  run {integer} NOT NULL REFERENCES runs (id),
  closed {text}
);

CREATE UNIQUE INDEX review_tasks_pair ON review_tasks (linkage, left_source, left_record, right_source, right_record);

-- The other records of the cluster that a task is about.
CREATE TABLE review_members (
  task {integer} NOT NULL REFERENCES review_tasks (id),
  position {integer} NOT NULL,
  source {text} NOT NULL,
  record {text} NOT NULL,
  PRIMARY KEY (task, position)
);

-- What reviewers said, in order. Rows are only added: one that takes another back names it.
CREATE TABLE review_votes (
  id {integer} NOT NULL PRIMARY KEY,
  task {integer} NOT NULL REFERENCES review_tasks (id),
  reviewer {text} NOT NULL,
  verdict {text},
  reason {text} NOT NULL,
  given {text} NOT NULL,
  undoes {integer} REFERENCES review_votes (id)
);

CREATE UNIQUE INDEX review_votes_undone ON review_votes (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX review_votes_task ON review_votes (task);

-- Who saw the values of a task's records, and when; and who put a task off.
CREATE TABLE review_looks (
  id {integer} NOT NULL PRIMARY KEY,
  task {integer} NOT NULL REFERENCES review_tasks (id),
  reviewer {text} NOT NULL,
  kind {text} NOT NULL,
  at {text} NOT NULL
);

CREATE INDEX review_looks_task ON review_looks (task);

-- How many pairs each stratum of the random sample was drawn from, as of the last build.
CREATE TABLE review_strata (
  linkage {text} NOT NULL,
  stratum {text} NOT NULL,
  pairs {integer} NOT NULL,
  PRIMARY KEY (linkage, stratum)
);
