-- Sessions of terminals. Instants are microseconds since 1970-01-01T00:00:00Z.
CREATE TABLE chewu_session (
  id TEXT PRIMARY KEY,
  opened BIGINT NOT NULL,
  incomplete INTEGER NOT NULL CHECK (incomplete IN (0, 1)),
  session TEXT NOT NULL
);
CREATE INDEX chewu_session_incomplete ON chewu_session (incomplete, opened);
