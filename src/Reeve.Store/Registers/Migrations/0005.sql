-- Loads that somebody has taken although they differ much from the one before. Rows are only ever added.
CREATE TABLE load_acceptances (
  source {text} NOT NULL,
  number {integer} NOT NULL,
  accepted_by {text} NOT NULL,
  accepted {text} NOT NULL,
  PRIMARY KEY (source, number),
  FOREIGN KEY (source, number) REFERENCES loads (source, number)
);
