package org.advisorworkbench.product;

/// What a product is.
public enum ProductKind {
  DEPOSIT,
  MONEY_MARKET_FUND,
  BOND_FUND,
  EQUITY_FUND,
  BALANCED_FUND,
  THEMATIC_FUND,
  INDEX_FUND,
  STRUCTURED_NOTE,
  PENSION,
  ANNUITY,
  LIFE_INSURANCE,
  HEALTH_INSURANCE,
  LOAN,
}
