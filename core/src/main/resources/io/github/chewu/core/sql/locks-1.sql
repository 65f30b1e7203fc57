-- Failed logins by the digest of the name that was given. Instants are microseconds since 1970-01-01T00:00:00Z.
CREATE TABLE chewu_lock (
  name TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at BIGINT NOT NULL
);
-- The oldest make room.
CREATE INDEX chewu_lock_last ON chewu_lock (last_at, name);
