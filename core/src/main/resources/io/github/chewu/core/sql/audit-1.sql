-- The chain of sealed audit entries, each as its line in an exported file (docs/audit.md).
CREATE TABLE chewu_audit (
  number BIGINT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  entry TEXT NOT NULL
);
-- Up to which number a server has acknowledged them: one row.
CREATE TABLE chewu_audit_upload (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  number BIGINT NOT NULL
);
INSERT INTO chewu_audit_upload (one, number) VALUES (1, 0);
