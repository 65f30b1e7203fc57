-- The journal of acts that cannot be undone. Instants are microseconds since 1970-01-01T00:00:00Z.
CREATE TABLE chewu_journal (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  order_ref TEXT NOT NULL,
  at BIGINT NOT NULL,
  evidence TEXT NOT NULL,
  ending TEXT CHECK (ending IN ('DONE', 'NOT_DONE')),
  settlement TEXT,
  CHECK ((ending IS NULL) = (settlement IS NULL))
);
-- At most one open entry of a subject, among all processes.
CREATE UNIQUE INDEX chewu_journal_open ON chewu_journal (subject) WHERE ending IS NULL;
-- An order is begun again only where its tries ended in NOT_DONE.
CREATE UNIQUE INDEX chewu_journal_once ON chewu_journal (act, order_ref)
  WHERE ending IS NULL OR ending = 'DONE';
CREATE INDEX chewu_journal_order ON chewu_journal (order_ref);
