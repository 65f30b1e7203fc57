-- The last SMS code for each phone and purpose. Instants are microseconds since 1970-01-01T00:00:00Z.
CREATE TABLE chewu_code (
  phone TEXT NOT NULL,
  purpose TEXT NOT NULL,
  reference TEXT NOT NULL,
  at BIGINT NOT NULL,
  digest TEXT NOT NULL,
  wrong INTEGER NOT NULL,
  used INTEGER NOT NULL CHECK (used IN (0, 1)),
  -- Instants with commas between.
  earlier TEXT NOT NULL,
  PRIMARY KEY (phone, purpose)
);
