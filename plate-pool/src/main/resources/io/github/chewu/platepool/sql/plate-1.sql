-- Who holds which number, and what is kept of vehicles. For SQLite and PostgreSQL.
-- Instants are microseconds since 1970-01-01T00:00:00Z.

-- One row a number: that is why nobody is given another's. A row stays when it has ended, so that
-- its epoch is never counted twice; of a released one the holder is null and the end 0. Numbers of
-- a pool lie beside each other: a pool is read from one end to the other.
CREATE TABLE chewu_plate_claim (
  pool TEXT NOT NULL,
  plate TEXT NOT NULL,
  holder TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('BATCH', 'ALTERNATE', 'SELECTED', 'CONFIRMED', 'LEASED')),
  batch TEXT NOT NULL,
  ends_at BIGINT NOT NULL,
  epoch BIGINT NOT NULL CHECK (epoch > 0),
  PRIMARY KEY (pool, plate)
) WITHOUT ROWID;
CREATE INDEX chewu_plate_claim_holder ON chewu_plate_claim (holder) WHERE holder IS NOT NULL;

CREATE TABLE chewu_plate_vehicle (
  vin TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  version BIGINT NOT NULL CHECK (version > 0),
  facts TEXT NOT NULL,
  used_composed INTEGER NOT NULL CHECK (used_composed >= 0),
  used_random INTEGER NOT NULL CHECK (used_random >= 0),
  mark TEXT NOT NULL
) WITHOUT ROWID;

-- What a user chose, for good: the blacklist is computed from it.
CREATE TABLE chewu_plate_selection (
  id TEXT NOT NULL PRIMARY KEY,
  vin TEXT NOT NULL,
  user_name TEXT NOT NULL,
  pool TEXT NOT NULL,
  plate TEXT NOT NULL,
  chosen_at BIGINT NOT NULL,
  last_day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'REFUSED'))
);
CREATE INDEX chewu_plate_selection_user ON chewu_plate_selection (user_name);
CREATE INDEX chewu_plate_selection_vin ON chewu_plate_selection (vin);

-- With which value from outside a commitment was drawn: one for each, for good.
CREATE TABLE chewu_plate_draw (
  commitment TEXT NOT NULL PRIMARY KEY,
  outside TEXT NOT NULL
) WITHOUT ROWID;
