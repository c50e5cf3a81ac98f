-- Which list of people who are not linked is the newest: its number and a keyed digest, nothing of what is in it. A list is applied once no table that
-- was made before it is left.
CREATE TABLE never_link_lists (
  number {integer} NOT NULL PRIMARY KEY,
  digest {text} NOT NULL,
  recorded {text} NOT NULL,
  applied {text}
);
