-- Users: a licence number once, a mobile number once. Instants are microseconds since 1970-01-01T00:00:00Z.
CREATE TABLE chewu_user (
  id TEXT PRIMARY KEY,
  licence TEXT NOT NULL UNIQUE,
  mobile TEXT NOT NULL UNIQUE,
  password TEXT NOT NULL,
  at BIGINT NOT NULL
);
-- Registrations that never came and are refused when they come late.
CREATE TABLE chewu_user_closed (
  id TEXT PRIMARY KEY
);
