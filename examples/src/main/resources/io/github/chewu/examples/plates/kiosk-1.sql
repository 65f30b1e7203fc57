-- What the command line keeps between two commands of pre-selection. For SQLite and PostgreSQL.

CREATE TABLE chewu_kiosk_rules (
  vin TEXT NOT NULL PRIMARY KEY,
  rules TEXT NOT NULL
);

CREATE TABLE chewu_kiosk_session (
  vin TEXT NOT NULL,
  user_name TEXT NOT NULL,
  token TEXT NOT NULL,
  ends_at BIGINT NOT NULL,
  PRIMARY KEY (vin, user_name)
);
