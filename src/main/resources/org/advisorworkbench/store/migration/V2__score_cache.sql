-- What a model said of a pair of texts. Both keys are SHA-256 digests.

CREATE TABLE score (
  model BINARY(32)       NOT NULL,
  pair  BINARY(32)       NOT NULL,
  logit DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (model, pair)
);
