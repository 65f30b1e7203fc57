-- What the simulated bank remembers. For SQLite and PostgreSQL.
CREATE TABLE chewu_simulated_bank (
  reference TEXT NOT NULL PRIMARY KEY,
  amount_fen BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('WAITING', 'TAKEN', 'DECLINED', 'REVERSED', 'REFUNDED')),
  refund_reference TEXT NOT NULL
);
