-- Who has approved what is done with people's records. Rows are only ever added: what was once approved can be told for ever.

CREATE TABLE approvals (
  id {integer} NOT NULL PRIMARY KEY,
  subject {text} NOT NULL,
  text_hash {text} NOT NULL,
  covers {text} NOT NULL,
  approved_by {text} NOT NULL,
  note {text},
  approved {text} NOT NULL
);

CREATE INDEX approvals_subject ON approvals (subject, id);

CREATE TABLE approval_withdrawals (
  approval {integer} NOT NULL PRIMARY KEY REFERENCES approvals (id),
  withdrawn_by {text} NOT NULL,
  reason {text} NOT NULL,
  withdrawn {text} NOT NULL
);
