-- What the separate layers of a model make of product texts: little-endian 32-bit floats, token by token. Both keys
-- are SHA-256 digests.

CREATE TABLE product_half (
  half_number BIGINT GENERATED ALWAYS AS IDENTITY,
  model       BINARY(32) NOT NULL,
  text        BINARY(32) NOT NULL,
  states      VARBINARY  NOT NULL,
  PRIMARY KEY (model, text)
);
CREATE INDEX product_half_by_age ON product_half (half_number);
