-- The models of the book, what was done with them, and which of them the remembered scores come from. Models are
-- known by the SHA-256 of what they are. Acts are only ever added.

CREATE TABLE model (
  sha256  BINARY(32)   NOT NULL PRIMARY KEY,
  id      VARCHAR(128) NOT NULL,
  origin  VARCHAR(32)  NOT NULL,
  folder  VARCHAR(128) NOT NULL,
  base    VARCHAR(128) NOT NULL,
  parent  BINARY(32),
  data    BINARY(32)
);

CREATE TABLE model_act (
  act_number INTEGER                     NOT NULL PRIMARY KEY,
  model      BINARY(32)                  NOT NULL REFERENCES model (sha256),
  kind       VARCHAR(32)                 NOT NULL,
  done_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  done_by    VARCHAR                     NOT NULL,
  note       VARCHAR                     NOT NULL,
  replaced   BINARY(32)                  REFERENCES model (sha256)
);

-- Models that gave scores, registered or not. The id of those that scored before this table was made is not known.
CREATE TABLE score_source (
  model      BINARY(32)                  NOT NULL PRIMARY KEY,
  id         VARCHAR(128)                NOT NULL,
  first_used TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
INSERT INTO score_source (model, id, first_used)
  SELECT DISTINCT model, '', CURRENT_TIMESTAMP FROM score;
ALTER TABLE score ADD FOREIGN KEY (model) REFERENCES score_source (model);
