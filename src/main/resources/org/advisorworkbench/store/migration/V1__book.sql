-- The book: products, clients and what connects them. The texts of fixed sets are the names of the Java enums.

CREATE TABLE product (
  id                  VARCHAR(64)    NOT NULL PRIMARY KEY,
  name                VARCHAR        NOT NULL,
  kind                VARCHAR(32)    NOT NULL,
  issuer              VARCHAR        NOT NULL,
  region              VARCHAR        NOT NULL,
  currency            CHAR(3)        NOT NULL,
  risk_class          SMALLINT       NOT NULL CHECK (risk_class BETWEEN 1 AND 7),
  min_horizon_years   SMALLINT       NOT NULL,
  redemption          VARCHAR(32)    NOT NULL,
  annual_cost_percent DECIMAL(24, 6) NOT NULL,
  minimum_amount      DECIMAL(24, 6) NOT NULL,
  themes              VARCHAR ARRAY  NOT NULL,
  description         VARCHAR        NOT NULL
);

CREATE TABLE client (
  id              VARCHAR(64)    NOT NULL PRIMARY KEY,
  name            VARCHAR        NOT NULL,
  household_id    VARCHAR(64)    NOT NULL,
  client_since    DATE           NOT NULL,
  occupation      VARCHAR        NOT NULL,
  currency        CHAR(3)        NOT NULL,
  annual_income   DECIMAL(24, 6) NOT NULL,
  annual_spending DECIMAL(24, 6) NOT NULL,
  net_wealth      DECIMAL(24, 6) NOT NULL,
  risk_band       VARCHAR(32)    NOT NULL,
  horizon_years   SMALLINT       NOT NULL,
  liquidity_need  VARCHAR(32)    NOT NULL,
  experience      VARCHAR(32)    NOT NULL,
  goal            VARCHAR(32)    NOT NULL,
  goal_year       SMALLINT       NOT NULL,
  birth_date      DATE           NOT NULL,
  gender          VARCHAR(32)    NOT NULL,
  marital_status  VARCHAR(32)    NOT NULL,
  nationality     CHAR(2)        NOT NULL
);
CREATE INDEX client_by_household ON client (household_id);

CREATE TABLE price (
  product_id VARCHAR(64)    NOT NULL REFERENCES product (id),
  on_date    DATE           NOT NULL,
  price      DECIMAL(24, 6) NOT NULL,
  PRIMARY KEY (product_id, on_date)
);

CREATE TABLE holding (
  client_id    VARCHAR(64)    NOT NULL REFERENCES client (id),
  product_id   VARCHAR(64)    NOT NULL REFERENCES product (id),
  units        DECIMAL(24, 6) NOT NULL,
  market_value DECIMAL(24, 6) NOT NULL,
  currency     CHAR(3)        NOT NULL,
  as_of        DATE           NOT NULL,
  PRIMARY KEY (client_id, product_id)
);

CREATE TABLE meeting_note (
  id        VARCHAR(64) NOT NULL PRIMARY KEY,
  client_id VARCHAR(64) NOT NULL REFERENCES client (id),
  on_date   DATE        NOT NULL,
  note      VARCHAR     NOT NULL
);

CREATE TABLE client_transaction (
  id         VARCHAR(64)    NOT NULL PRIMARY KEY,
  client_id  VARCHAR(64)    NOT NULL REFERENCES client (id),
  product_id VARCHAR(64)    NOT NULL REFERENCES product (id),
  on_date    DATE           NOT NULL,
  side       VARCHAR(32)    NOT NULL,
  units      DECIMAL(24, 6) NOT NULL,
  amount     DECIMAL(24, 6) NOT NULL,
  currency   CHAR(3)        NOT NULL
);

CREATE TABLE interaction (
  id         VARCHAR(64) NOT NULL PRIMARY KEY,
  client_id  VARCHAR(64) NOT NULL REFERENCES client (id),
  product_id VARCHAR(64) NOT NULL REFERENCES product (id),
  on_date    DATE        NOT NULL,
  kind       VARCHAR(32) NOT NULL,
  outcome    VARCHAR(32) NOT NULL
);
