-- What the back office holds of tags, by their serial of 16 digits.
CREATE TABLE chewu_tag (
  serial TEXT PRIMARY KEY,
  state TEXT NOT NULL
);
