-- Obligations, attempts to pay them, top-ups, and the ledger beneath. For SQLite and PostgreSQL.
-- Instants are microseconds since 1970-01-01T00:00:00Z, money is fen.

CREATE TABLE chewu_obligation (
  order_id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('TOP_UP')),
  amount_fen BIGINT NOT NULL CHECK (amount_fen > 0),
  terminal TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('OPEN', 'PAID', 'SETTLED')),
  opened_at BIGINT NOT NULL
);

-- One row, one state: loaded and refunded exclude each other.
CREATE TABLE chewu_top_up (
  order_id TEXT NOT NULL PRIMARY KEY
    REFERENCES chewu_obligation (order_id) DEFERRABLE INITIALLY DEFERRED,
  card_number TEXT NOT NULL,
  plate TEXT NOT NULL,
  colour INTEGER NOT NULL,
  operator TEXT NOT NULL,
  second_operator TEXT,
  attempt TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('AWAITING_PAYMENT', 'UNPAID', 'PAID', 'LOAD_INTENT',
    'LOADED', 'NOT_LOADED', 'LOAD_UNKNOWN', 'REFUNDING', 'REFUNDED')),
  before_fen BIGINT,
  proof TEXT
);
-- At most one unfinished order of a card, among all processes.
CREATE UNIQUE INDEX chewu_top_up_unfinished ON chewu_top_up (card_number)
  WHERE state NOT IN ('UNPAID', 'LOADED', 'REFUNDED');
CREATE INDEX chewu_top_up_vehicle ON chewu_top_up (plate, colour);

CREATE TABLE chewu_attempt (
  reference TEXT NOT NULL PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES chewu_obligation (order_id),
  method TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('INTENT', 'SUCCEEDED', 'FAILED', 'NOT_SENT', 'UNKNOWN',
    'UNDO_WANTED', 'UNDONE', 'REFUNDING', 'REFUNDED')),
  at BIGINT NOT NULL,
  channel_reference TEXT
);
-- No second payment while one is open or has arrived.
CREATE UNIQUE INDEX chewu_attempt_live ON chewu_attempt (order_id)
  WHERE state NOT IN ('FAILED', 'NOT_SENT', 'UNDONE');
CREATE INDEX chewu_attempt_channel ON chewu_attempt (channel_reference);

-- What comes in goes out once at most: onto the card, or back.
CREATE TABLE chewu_posting (
  order_id TEXT NOT NULL REFERENCES chewu_obligation (order_id),
  side TEXT NOT NULL CHECK (side IN ('IN', 'OUT')),
  account TEXT NOT NULL CHECK (account IN ('PAID', 'DELIVERED', 'REFUNDED')),
  amount_fen BIGINT NOT NULL CHECK (amount_fen > 0),
  at BIGINT NOT NULL,
  PRIMARY KEY (order_id, side),
  CHECK ((side = 'IN') = (account = 'PAID'))
);

-- Every transition with what shows it; never changed, never deleted.
CREATE TABLE chewu_step (
  order_id TEXT NOT NULL REFERENCES chewu_obligation (order_id),
  seq INTEGER NOT NULL,
  at BIGINT NOT NULL,
  what TEXT NOT NULL,
  evidence TEXT NOT NULL,
  mark TEXT NOT NULL UNIQUE,
  PRIMARY KEY (order_id, seq)
);
